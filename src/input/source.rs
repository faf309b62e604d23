//! What the command line names: files, folders, the standard input.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

/// One thing to read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Source {
    /// The standard input.
    Stdin,
    /// A file.
    File(PathBuf),
}

impl Source {
    /// The path as given, `-` for the standard input.
    #[must_use]
    pub fn name(&self) -> String {
        match self {
            Self::Stdin => "-".to_owned(),
            Self::File(path) => path.to_string_lossy().into_owned(),
        }
    }
}

/// The files behind some paths, in order: `-` is the standard input, a folder stands for all files in it and in its folders, by name.
///
/// Hidden files and folders are passed over. Links to files are followed and links to folders are not, so that no loop of links
/// is ever entered. Folders are listed as they come up, and no file is opened here.
#[derive(Debug)]
pub struct Sources {
    /// What is still to be visited, the next one last.
    ahead: Vec<PathBuf>,
    /// How many of `ahead` were named by the user; these come first, so they lie at the bottom.
    named: usize,
}

impl Sources {
    /// The sources of these paths; no path means the standard input.
    #[must_use]
    pub fn new(paths: &[PathBuf]) -> Self {
        let mut ahead = paths.to_vec();
        if ahead.is_empty() {
            ahead.push(PathBuf::from("-"));
        }
        ahead.reverse();
        Self { named: ahead.len(), ahead }
    }

    /// Puts the files and folders of this folder next in line.
    fn enter(&mut self, folder: &Path) -> io::Result<()> {
        let mut inside = Vec::new();
        for entry in fs::read_dir(folder)? {
            let entry = entry?;
            let is_hidden = entry.file_name().as_encoded_bytes().starts_with(b".");
            let kind = entry.file_type()?;
            // Neither pipes nor sockets: reading one might wait for ever.
            let is_wanted = kind.is_dir()
                || kind.is_file()
                || kind.is_symlink() && fs::metadata(entry.path()).is_ok_and(|target| target.is_file());
            if !is_hidden && is_wanted {
                inside.push(entry.path());
            }
        }
        inside.sort_unstable_by(|a, b| b.cmp(a));
        self.ahead.append(&mut inside);
        Ok(())
    }
}

impl Iterator for Sources {
    /// A source, or the name of a folder that cannot be listed and why.
    type Item = Result<Source, (String, io::Error)>;

    fn next(&mut self) -> Option<Self::Item> {
        loop {
            let path = self.ahead.pop()?;
            let is_named = self.ahead.len() < self.named;
            self.named = self.named.min(self.ahead.len());
            if is_named && path.as_os_str() == "-" {
                return Some(Ok(Source::Stdin));
            }
            if !path.is_dir() {
                return Some(Ok(Source::File(path)));
            }
            if let Err(error) = self.enter(&path) {
                return Some(Err((path.to_string_lossy().into_owned(), error)));
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn folders_are_walked_by_name_without_hidden_files_or_loops() {
        let folder = tempfile::tempdir().unwrap();
        let at = |name: &str| folder.path().join(name);
        fs::create_dir_all(at("b/c")).unwrap();
        fs::create_dir_all(at(".git")).unwrap();
        for name in ["z.txt", "a.txt", "b/2.txt", "b/10.txt", "b/c/x.txt", ".hidden.txt", ".git/x.txt", "-"] {
            fs::write(at(name), "x").unwrap();
        }
        #[cfg(unix)]
        {
            std::os::unix::fs::symlink(folder.path(), at("b/loop")).unwrap();
            std::os::unix::fs::symlink(at("a.txt"), at("link.txt")).unwrap();
            std::os::unix::fs::symlink(at("nowhere"), at("broken.txt")).unwrap();
        }
        let paths = [at("z.txt"), PathBuf::from("-"), folder.path().to_owned(), at("a.txt")];
        let names: Vec<_> = Sources::new(&paths)
            .map(|source| source.unwrap().name().replace(&*folder.path().to_string_lossy(), "."))
            .collect();
        let inside = "./- ./a.txt ./b/10.txt ./b/2.txt ./b/c/x.txt ./link.txt ./z.txt";
        assert_eq!(names.join(" "), format!("./z.txt - {inside} ./a.txt"));
    }

    #[test]
    fn no_path_is_the_standard_input() {
        assert_eq!(Sources::new(&[]).map(Result::unwrap).collect::<Vec<_>>(), [Source::Stdin]);
    }
}
