#include "CKernelInterface.h"
