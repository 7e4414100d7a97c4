/* A ClickHouse server out of the library of npm's chdb: its own command line, which the Node binding does not offer.
   Usage: server LIBRARY OPTION… */
#include <dlfcn.h>
#include <stdio.h>

int main(int argc, char **argv) {
  if (argc < 2) return 2;
  void *library = dlopen(argv[1], RTLD_NOW | RTLD_GLOBAL);
  void *(*run)(int, char **) = library ? (void *(*)(int, char **))dlsym(library, "chdb_query_cmdline") : NULL;
  if (!run) {
    fprintf(stderr, "%s\n", dlerror());
    return 2;
  }
  argv[1] = "clickhouse";
  run(argc - 1, argv + 1);
  return 0;
}
