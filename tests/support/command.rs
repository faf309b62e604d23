//! The command in a folder of its own, so that messages name files the same way everywhere.

use std::fs;
use std::path::PathBuf;
use tempfile::TempDir;

/// A folder to run the command in.
pub(crate) struct Folder(TempDir);

/// Everything that a run gave: exit status, data, messages.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Outcome {
    pub(crate) status: i32,
    pub(crate) stdout: String,
    pub(crate) stderr: String,
}

impl Folder {
    pub(crate) fn new() -> Self {
        Self(tempfile::tempdir().unwrap())
    }

    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    /// Writes a file; folders in its name are made.
    pub(crate) fn with(self, name: &str, content: impl AsRef<[u8]>) -> Self {
        let path = self.path(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, content).unwrap();
        self
    }

    pub(crate) fn read(&self, name: &str) -> String {
        fs::read_to_string(self.path(name)).unwrap()
    }

    /// The names of all files, hidden ones too.
    pub(crate) fn names(&self) -> Vec<String> {
        let entries = fs::read_dir(self.0.path()).unwrap();
        let mut names: Vec<_> = entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
        names.sort();
        names
    }

    /// The command with these arguments, divided by blanks.
    pub(crate) fn command(&self, arguments: &str) -> assert_cmd::Command {
        let mut command = assert_cmd::Command::new(env!("CARGO_BIN_EXE_bibtriple"));
        command.args(arguments.split_whitespace()).current_dir(self.0.path());
        command
    }

    pub(crate) fn run(&self, arguments: &str) -> Outcome {
        self.run_with(arguments, "")
    }

    pub(crate) fn run_with(&self, arguments: &str, stdin: impl Into<Vec<u8>>) -> Outcome {
        let output = self.command(arguments).write_stdin(stdin).output().unwrap();
        Outcome {
            status: output.status.code().unwrap(),
            stdout: String::from_utf8(output.stdout).unwrap(),
            stderr: String::from_utf8(output.stderr).unwrap(),
        }
    }
}

impl Outcome {
    /// Asserts all three at once.
    #[track_caller]
    pub(crate) fn is(&self, status: i32, stdout: &str, stderr: &str) {
        let expected = Self { status, stdout: stdout.to_owned(), stderr: stderr.to_owned() };
        assert_eq!(*self, expected);
    }
}
