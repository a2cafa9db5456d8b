//@part main
//@needs check
#include <stdio.h>
/* Runs a permutation; false if it came to something else than the spec says. */
static bool conforms(const struct variant *variant)
{
	const char *obstacle;

	has_diverged = false;
//@hook attempts
	return !has_diverged;
}

int main(int argc, char **argv)
{
	int failed = 0, skipped = 0;
	unsigned int index;

//@hook main
	(void)argc;
	(void)argv;
	setvbuf(stdout, NULL, _IOLBF, 0);
	printf("KTAP version 1\n1..%d\n", VARIANTS);
	for (index = 0; index < VARIANTS; index++) {
		const struct variant *variant = &variants[index];
		const char *reason = unmet(variant);

		if (reason) {
			printf("ok %d %s # SKIP %s\n", index + 1, variant->name, reason);
			skipped++;
		} else if (conforms(variant)) {
			printf("ok %d %s\n", index + 1, variant->name);
		} else {
			printf("not ok %d %s\n", index + 1, variant->name);
			failed++;
		}
	}
	printf("# Totals: pass:%d fail:%d xfail:0 xpass:0 skip:%d error:0\n",
	       VARIANTS - failed - skipped, failed, skipped);
	/* The statuses of kselftest. */
	return failed ? 1 : skipped == VARIANTS ? 4 : 0;
}
