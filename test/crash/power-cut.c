/*
 * Notes what a disk would hold if the power went off now. Loaded into every process of the browser before the C library
 * (LD_PRELOAD), it looks at each fsync and fdatasync of a file under POWER_CUT_PROFILE and keeps in POWER_CUT_DISK
 *
 *   content/KEY   a copy of the file as it was when the call began, kept once the call has succeeded
 *   names         every path under the profile at that time with its KEY: a journaling file system (ext4, XFS, Btrfs) writes
 *                 what was created, renamed and removed before along with the file
 *
 * KEY is inode and time of birth, so that a copy follows a file that is renamed and is not taken for that of a later file
 * with the same inode. What was written and not synced is in neither: `disk.mjs` puts the profile back to what is.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <fcntl.h>
#include <ftw.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

/* A note that cannot be made would look like a loss of the program: nothing goes on, and the next check fails loudly. */
static void refuse(const char *what) {
  perror(what);
  abort();
}

static void key_of(int folder, const char *path, int flags, char *key, size_t size) {
  struct statx found;
  if (statx(folder, path, flags, STATX_INO | STATX_BTIME, &found) != 0) {
    key[0] = 0;
    return;
  }
  if (!(found.stx_mask & STATX_BTIME)) refuse("power-cut: this file system keeps no time of birth");
  snprintf(key, size, "%llu-%lld%09u", (unsigned long long)found.stx_ino, (long long)found.stx_btime.tv_sec,
           found.stx_btime.tv_nsec);
}

static _Thread_local FILE *names;
static _Thread_local size_t root_length;

static int write_name(const char *path, const struct stat *found, int type, struct FTW *place) {
  (void)place;
  char key[64] = "";
  if (type != FTW_F && type != FTW_D) return 0; /* a link, or gone while we looked */
  if (S_ISSOCK(found->st_mode) || strlen(path) <= root_length) return 0;
  key_of(AT_FDCWD, path, AT_SYMLINK_NOFOLLOW, key, sizeof key);
  if (key[0] != 0) fprintf(names, "%s\t%s\t%s\n", type == FTW_D ? "folder" : "file", key, path + root_length + 1);
  return 0;
}

static void copy(int from, const char *target) {
  char link[64], bytes[65536];
  snprintf(link, sizeof link, "/proc/self/fd/%d", from); /* anew: ours may be for writing only */
  int source = open(link, O_RDONLY | O_CLOEXEC);
  int into = open(target, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
  if (source < 0 || into < 0) refuse("power-cut: copy");
  for (ssize_t count; (count = read(source, bytes, sizeof bytes)) != 0;) {
    if (count < 0 || write(into, bytes, (size_t)count) != count) refuse("power-cut: copy");
  }
  close(source);
  close(into);
}

static int synced(int file, const char *call) {
  int (*real)(int) = (int (*)(int))dlsym(RTLD_NEXT, call);
  const char *root = getenv("POWER_CUT_PROFILE"), *disk = getenv("POWER_CUT_DISK");
  char link[64], path[PATH_MAX], key[64], made[PATH_MAX], kept[PATH_MAX];
  if (!root || !disk) return real(file);
  snprintf(link, sizeof link, "/proc/self/fd/%d", file);
  ssize_t length = readlink(link, path, sizeof path - 1);
  root_length = strlen(root);
  if (length < 0) return real(file);
  path[length] = 0;
  if (strncmp(path, root, root_length) != 0 || path[root_length] != '/') return real(file);

  /* One at a time in all processes, so that no older copy replaces a newer one. */
  snprintf(made, sizeof made, "%s/lock", disk);
  int lock = open(made, O_RDWR | O_CREAT | O_CLOEXEC, 0600);
  if (lock < 0 || flock(lock, LOCK_EX) != 0) refuse("power-cut: lock");
  struct stat found;
  int is_file = fstat(file, &found) == 0 && S_ISREG(found.st_mode);
  if (is_file) {
    snprintf(made, sizeof made, "%s/copy", disk);
    copy(file, made);
  }
  char listed[PATH_MAX], now[PATH_MAX];
  snprintf(now, sizeof now, "%s/names.now", disk);
  names = fopen(now, "we");
  if (!names || nftw(root, write_name, 32, FTW_PHYS) != 0 || fclose(names) != 0) refuse("power-cut: names");

  int answer = real(file);

  if (answer == 0) {
    if (is_file) {
      key_of(file, "", AT_EMPTY_PATH, key, sizeof key);
      snprintf(kept, sizeof kept, "%s/content/%s", disk, key);
      if (key[0] == 0 || rename(made, kept) != 0) refuse("power-cut: keep a copy");
    }
    snprintf(listed, sizeof listed, "%s/names", disk);
    if (rename(now, listed) != 0) refuse("power-cut: keep the names");
  }
  close(lock);
  return answer;
}

int fsync(int file) { return synced(file, "fsync"); }
int fdatasync(int file) { return synced(file, "fdatasync"); }
