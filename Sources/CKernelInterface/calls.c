/* SPDX-License-Identifier: MIT */
#include "calls.h"
#include "call_tables.h"

#include <string.h>

static const struct lki_call *const tables[] = {
    lki_credential_calls, lki_property_calls, lki_file_calls, lki_process_calls, lki_socket_calls};

enum { TABLES = sizeof tables / sizeof *tables };

int lki_find_call(const char *word) {
  int number = 0;
  for (int table = 0; table < TABLES; table++)
    for (const struct lki_call *call = tables[table]; call->word != NULL; call++, number++)
      if (strcmp(call->word, word) == 0) return number;
  return -1;
}

int64_t lki_make_call(int number, const struct lki_arguments *arguments) {
  for (int table = 0; table < TABLES; table++)
    for (const struct lki_call *call = tables[table]; call->word != NULL; call++, number--)
      if (number == 0) return call->make(arguments);
  return LKI_NO_CALL;
}
