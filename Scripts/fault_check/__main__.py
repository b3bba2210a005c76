"""Lets every file operation of a build fail in turn, and builds, reads and builds at once: `fault_check PROGRAM [STEP]`.

Of the operations every STEP-th is tried (1: all). The published site must be one of two whole versions each time, a build
that fails must say so, and the next build must make all good. Linux only; needs cc.
"""

import errno
import os
import pathlib
import shutil
import signal
import subprocess
import sys
import tempfile
import threading

HERE = pathlib.Path(__file__).parent
REASONS = [errno.ENOSPC, errno.EIO, errno.EMFILE]


def write_content(folder, word):
    """A site of a few articles, with a page more in one version than in the other, and a file that both have."""
    shutil.rmtree(folder, ignore_errors=True)
    (folder / "articles").mkdir(parents=True)
    (folder / "static").mkdir()
    (folder / "site.yaml").write_text("title: Site\nsearch: false\nbook: false\n")
    (folder / "static" / "same.txt").write_text("same")
    write_articles(folder, word)


def write_articles(folder, word):
    """The articles of a version, file by file, as an author saves them."""
    (folder / "articles" / "a.md").write_text(f"# {word}\n\nRussia met China. {word * 50}\n")
    for other in (folder / "articles").iterdir():
        if other.name not in ("a.md", f"{word}.md"):
            other.unlink()
    (folder / "articles" / f"{word}.md").write_text("# Only here\n\nJapan may act.\n")


def state(folder):
    """Every file of a site with its bytes, without the list of what Dossier owns."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and path.name != ".dossier-manifest"
    }


class Check:
    def __init__(self, program, root):
        self.program = program
        self.root = root
        self.public = root / "public"
        self.problems = []
        self.refused = 0
        for word in ["old", "new"]:
            write_content(root / word, word)
            self.build(word, output=root / f"whole-{word}")
        self.old, self.new = state(root / "whole-old"), state(root / "whole-new")

    def build(self, word, output=None, **environment):
        command = [self.program, "build", "--quiet", "-j1", "-c", self.root / word, "-o", output or self.public]
        return subprocess.run(command, capture_output=True, text=True, env=environment or None, check=False)

    def left(self):
        """What stands beside the site and is not a cache, which is to be there."""
        caches = ["public.dossier-cache", "public.dossier-cache-articles"]
        return [path.name for path in self.root.glob("public.*") if path.name not in caches]

    def expect(self, holds, what):
        if not holds:
            self.problems.append(what)

    def restore(self):
        """The old version, published by a build, so that the list of what it owns is there."""
        for path in self.root.glob("public*"):
            shutil.rmtree(path) if path.is_dir() else path.unlink()
        shutil.copytree(self.root / "whole-old", self.public)

    def fault(self, number, reason, lasts, library):
        what = f"operation {number}, {errno.errorcode[reason]}{', and all after it' if lasts else ''}"
        self.restore()
        result = self.build(
            "new",
            LD_PRELOAD=str(library),
            FAULT_ROOT=str(self.public),
            FAULT_AT=str(number),
            FAULT_ERRNO=str(reason),
            FAULT_LASTS=str(int(lasts)),
            FAULT_COUNT=str(self.root / "count"),
        )
        found = state(self.public)
        self.expect(found in (self.old, self.new), f"{what}: the site is neither version")
        self.expect(result.returncode in (0, 1), f"{what}: exit code {result.returncode}")
        if result.returncode == 0:
            self.expect(found == self.new, f"{what}: the build says it is published, and it is not")
        else:
            self.refused += 1
            self.expect("[output]" in result.stderr, f"{what}: no diagnostic: {result.stderr!r}")
        next_build = self.build("new")
        self.expect(next_build.returncode == 0, f"{what}: the next build fails: {next_build.stderr}")
        self.expect(state(self.public) == self.new, f"{what}: the next build does not make it good")
        left = self.left()
        self.expect(not left, f"{what}: the next build leaves {left}")

    def faults(self, library, step):
        self.fault(0, errno.EIO, False, library)
        count = int((self.root / "count").read_text())
        for reason in REASONS:
            for lasts in [False, True]:
                for number in range(1, count + 1, step):
                    self.fault(number, reason, lasts, library)
        tried = len(range(1, count + 1, step)) * len(REASONS) * 2
        print(f"{tried} faults in builds of {count} file operations: {self.refused} builds refused", flush=True)
        self.expect(self.refused > 0, "no fault was noticed")

    def open_files(self):
        """A quota of open files too small to build with."""
        self.restore()
        for limit in range(3, 12):
            command = f"ulimit -n {limit}; exec {self.program} build -q -c {self.root / 'new'} -o {self.public}"
            result = subprocess.run(["sh", "-c", command], capture_output=True, text=True, check=False)
            found = state(self.public)
            self.expect(found == (self.new if result.returncode == 0 else self.old), f"{limit} open files")

    def together(self, rounds=20):
        """Several builds into one folder at once."""
        for _ in range(rounds):
            self.restore()
            words = ["old", "new"] * 3
            results = []
            threads = [threading.Thread(target=lambda word=word: results.append(self.build(word))) for word in words]
            for thread in threads:
                thread.start()
            for thread in threads:
                thread.join()
            self.expect(all(result.returncode == 0 for result in results), "of builds at once one failed")
            self.expect(state(self.public) in (self.old, self.new), "builds at once leave neither version")
            self.expect(not self.left(), "builds at once leave files beside the site")
        print(f"{rounds} times 6 builds at once", flush=True)

    def reading(self, rounds=60):
        """Readers open pages all the while: each is there, and as one of the versions has it."""
        self.restore()
        with Readers(self) as readers:
            for number in range(rounds):
                self.build("old" if number % 2 else "new")
        print(f"{readers.count} pages read during {rounds} builds", flush=True)

    def watching(self, rounds=30):
        """A watcher follows saves while others build into its folder and readers read."""
        self.restore()
        write_content(self.root / "live", "old")
        command = [self.program, "watch", "-c", self.root / "live", "-o", self.public]
        # A page of a watcher's has a script that loads it again: what both have is the static file.
        with Readers(self, ["same.txt"]) as readers:
            # A shell has what it starts in the background ignore the signal that ends a watcher.
            watcher = subprocess.Popen(
                command,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
                preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),
            )
            for number in range(rounds):
                word = "new" if number % 2 else "old"
                write_articles(self.root / "live", word)
                result = self.build(word)
                self.expect(result.returncode == 0, f"a build beside a watcher fails: {result.stderr}")
            self.expect(watcher.poll() is None, "the watcher has ended")
            watcher.send_signal(signal.SIGINT)
            watcher.wait(timeout=60)
        self.build("new")
        self.expect(state(self.public) == self.new, "a build after a watcher does not make it good")
        self.expect(not self.left(), "a watcher and builds leave files beside the site")
        print(f"{readers.count} pages read while a watcher and {rounds} builds wrote", flush=True)

    def disks(self):
        """Disks that are full at each size, and one that cannot be written; only root may mount them."""
        mount = self.root / "disk"
        mount.mkdir()
        own, self.public = self.public, mount / "public"
        tried = refused = 0
        needed = sum(-(-len(page) // 4096) for page in self.old.values())
        for pages in range(needed + 2, needed * 3, 5):
            options = f"size={pages * 4}k"
            if subprocess.run(["mount", "-t", "tmpfs", "-o", options, "tmpfs", mount], check=False, capture_output=True).returncode:
                print("disks: not tried, as nothing can be mounted here")
                break
            try:
                if (is_refused := self.on_disk(mount, pages)) is not None:
                    refused += is_refused
                    tried += 1
            finally:
                subprocess.run(["umount", mount], check=True)
        self.public = own
        if tried:
            self.expect(0 < refused < tried, f"of {tried} small disks {refused} were too small")
            print(f"{tried} small disks, {refused} of them too small for the next site; each made read-only, too", flush=True)

    def on_disk(self, mount, pages):
        """Whether a disk is too small for the next version, or None if it is for the first; then builds while it is read-only."""
        try:
            self.restore()
        except (OSError, shutil.Error):
            return None
        result = self.build("new")
        expected = self.new if result.returncode == 0 else self.old
        self.expect(state(self.public) == expected, f"a disk of {pages} pages: not the version it says")
        if result.returncode:
            self.expect("[output]" in result.stderr, f"a disk of {pages} pages: {result.stderr!r}")
        subprocess.run(["mount", "-o", "remount,ro", mount], check=True)
        locked = self.build("old" if result.returncode == 0 else "new")
        self.expect(locked.returncode == 1 and "[output]" in locked.stderr, f"a read-only disk: {locked.stderr!r}")
        self.expect(state(self.public) == expected, "a read-only disk: another version")
        return result.returncode != 0

    def others_folder(self):
        """A folder and a site that another user owns, seen by one who may not write there."""
        if os.getuid():
            return
        self.root.chmod(0o755)
        for path in [self.root, *self.root.rglob("*")]:
            path.chmod(0o755)
        self.restore()
        command = [self.program, "build", "--quiet", "--no-cache", "-c", self.root / "new", "-o", self.public]
        nobody = {"user": 65534, "group": 65534, "extra_groups": []}
        result = subprocess.run(command, capture_output=True, text=True, check=False, **nobody)
        self.expect(result.returncode == 1 and "[output]" in result.stderr, f"another's folder: {result.stderr!r}")
        self.expect(state(self.public) == self.old, "another's folder was written")
        (self.root / "new" / "articles" / "a.md").chmod(0)
        result = subprocess.run([*command[:-1], "/dev/shm/never"], capture_output=True, text=True, check=False, **nobody)
        self.expect(result.returncode == 1 and "[file]" in result.stderr, f"an unreadable article: {result.stderr!r}")
        (self.root / "new" / "articles" / "a.md").chmod(0o644)
        print("another user's folder, and an article that may not be read", flush=True)


class Readers:
    """Two readers that open pages of the published site for as long as they are needed."""

    def __init__(self, check, paths=None):
        self.check = check
        self.paths = paths or sorted(set(check.old) & set(check.new))
        self.done = False
        self.count = 0
        self.threads = [threading.Thread(target=self.read) for _ in range(2)]

    def read(self):
        count = 0
        while not self.done:
            for path in self.paths:
                try:
                    page = (self.check.public / path).read_bytes()
                except FileNotFoundError:
                    page = None
                whole = page in (self.check.old[path], self.check.new[path])
                self.check.expect(whole, f"a reader found no whole {path}")
                count += 1
        self.count += count

    def __enter__(self):
        for thread in self.threads:
            thread.start()
        return self

    def __exit__(self, *_):
        self.done = True
        for thread in self.threads:
            thread.join()


def main():
    program = str(pathlib.Path(sys.argv[1]).resolve())
    step = int(sys.argv[2]) if len(sys.argv) > 2 else 1
    with tempfile.TemporaryDirectory() as folder:
        root = pathlib.Path(folder)
        library = root / "faults.so"
        command = ["cc", "-O1", "-shared", "-fPIC", "-o", library, HERE / "faults.c", "-ldl"]
        subprocess.run(command, check=True)
        check = Check(program, root)
        check.faults(library, step)
        check.open_files()
        check.together()
        check.reading()
        check.watching()
        check.others_folder()
        check.disks()
        for problem in sorted(set(check.problems)):
            print(problem)
        print("every site was whole" if not check.problems else f"{len(check.problems)} problems")
        sys.exit(1 if check.problems else 0)


if __name__ == "__main__":
    main()
