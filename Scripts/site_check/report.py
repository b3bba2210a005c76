"""What is wrong, as lines that name the page."""


class Report:
    """Collects problems; each is said once, with how often it came up."""

    def __init__(self):
        self.problems = {}
        self.checks = 0

    def problem(self, where, what):
        key = (where, what)
        self.problems[key] = self.problems.get(key, 0) + 1

    def expect(self, holds, where, what):
        """Counts a check, which fails with `what`."""
        self.checks += 1
        if not holds:
            self.problem(where, what)
        return bool(holds)

    def finish(self):
        """Prints the list; gives the exit code."""
        for (where, what), count in sorted(self.problems.items()):
            print(f"{where}: {what}" + (f" (×{count})" if count > 1 else ""))
        if self.problems:
            print(f"\n{len(self.problems)} problems in {self.checks} checks")
            return 1
        print(f"{self.checks} checks passed")
        return 0
