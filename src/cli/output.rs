//! Where the data go: the standard output, or a file that appears whole or not at all.

use anyhow::{Context, bail};
use flate2::Compression;
use flate2::write::GzEncoder;
use std::fs::{self, File};
use std::io::{self, BufWriter, Stdout, Write};
use std::path::{Path, PathBuf};
use tempfile::{NamedTempFile, TempPath};

pub(super) const UNWRITABLE: &str = "the output cannot be written";

const BUFFER_SIZE: usize = 128 * 1024;

/// An output that can be written, which is known before the first record is read; packed, if its name ends so.
pub(super) struct Output {
    writer: Packer,
    /// The name that the file gets at the end.
    path: PathBuf,
}

/// What packs the bytes on their way.
enum Packer {
    Plain(BufWriter<Place>),
    Gzip(GzEncoder<BufWriter<Place>>),
    Zstd(zstd::Encoder<'static, BufWriter<Place>>),
}

/// Where the bytes go.
enum Place {
    Stdout(Stdout),
    /// A file beside the wanted one, renamed at the end.
    File(NamedTempFile),
    /// A pipe or device, which cannot be renamed over.
    Device(File),
}

/// A file that is complete and waits for its name.
pub(super) struct Complete {
    file: Option<TempPath>,
    path: PathBuf,
}

impl Output {
    pub(super) fn open(path: Option<&Path>) -> anyhow::Result<Self> {
        match path.filter(|path| path.as_os_str() != "-") {
            None => Self::to(Place::Stdout(io::stdout()), PathBuf::new()),
            Some(path) => Self::file(path),
        }
        .with_context(|| format!("the output {} cannot be written", path.unwrap_or(Path::new("-")).display()))
    }

    fn to(place: Place, path: PathBuf) -> anyhow::Result<Self> {
        let writer = BufWriter::with_capacity(BUFFER_SIZE, place);
        let writer = match path.extension().and_then(|extension| extension.to_str()) {
            Some("gz") => Packer::Gzip(GzEncoder::new(writer, Compression::default())),
            Some("zst") => Packer::Zstd(zstd::Encoder::new(writer, zstd::DEFAULT_COMPRESSION_LEVEL)?),
            _ => Packer::Plain(writer),
        };
        Ok(Self { writer, path })
    }

    fn file(path: &Path) -> anyhow::Result<Self> {
        // A link stays a link: what it leads to is replaced.
        let path = fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
        match fs::metadata(&path) {
            Ok(found) if found.is_dir() => bail!("it is a folder; give the name of a file"),
            Ok(found) if !found.is_file() => {
                return Self::to(Place::Device(File::options().write(true).open(&path)?), path);
            }
            Ok(found) if found.permissions().readonly() => bail!("the file is there and may not be changed"),
            _ => {}
        }
        let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
        if !folder.is_dir() {
            bail!("there is no folder {}; make it first", folder.display());
        }
        let mut builder = tempfile::Builder::new();
        builder.prefix(".bibtriple-");
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt;
            // As any new file; the user's mask takes away what it must.
            builder.permissions(fs::Permissions::from_mode(0o666));
        }
        let file = builder.tempfile_in(folder).map_err(|error| anyhow::Error::new(error.kind_only()))?;
        Self::to(Place::File(file), path)
    }

    /// Writes out what is left and puts the file in its place.
    pub(super) fn finish(self) -> anyhow::Result<()> {
        self.complete().context(UNWRITABLE)?.appear()
    }

    /// Writes out what is left.
    pub(super) fn complete(self) -> io::Result<Complete> {
        let writer = match self.writer {
            Packer::Plain(writer) => writer,
            Packer::Gzip(encoder) => encoder.finish()?,
            Packer::Zstd(encoder) => encoder.finish()?,
        };
        let mut place = writer.into_inner().map_err(io::IntoInnerError::into_error)?;
        place.flush()?;
        let file = match place {
            Place::File(file) => Some(file.into_temp_path()),
            Place::Stdout(_) | Place::Device(_) => None,
        };
        Ok(Complete { file, path: self.path })
    }
}

impl Complete {
    /// Lets the file appear under its name.
    pub(super) fn appear(self) -> anyhow::Result<()> {
        let place = || format!("the output {} cannot be put in its place", self.path.display());
        self.file.map_or(Ok(()), |file| file.persist(&self.path)).map_err(|error| error.error).with_context(place)
    }
}

/// An error without the name of the temporary file, which means nothing to the user.
trait KindOnly {
    fn kind_only(&self) -> io::Error;
}

impl KindOnly for io::Error {
    fn kind_only(&self) -> io::Error {
        self.raw_os_error().map_or_else(|| self.kind().into(), io::Error::from_raw_os_error)
    }
}

impl Write for Output {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        match &mut self.writer {
            Packer::Plain(writer) => writer.write(bytes),
            Packer::Gzip(encoder) => encoder.write(bytes),
            Packer::Zstd(encoder) => encoder.write(bytes),
        }
    }

    fn flush(&mut self) -> io::Result<()> {
        match &mut self.writer {
            Packer::Plain(writer) => writer.flush(),
            // A block that ends here would only cost room; the end flushes.
            Packer::Gzip(_) | Packer::Zstd(_) => Ok(()),
        }
    }
}

impl Write for Place {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        match self {
            Self::Stdout(stdout) => stdout.write(bytes),
            Self::File(file) => file.write(bytes),
            Self::Device(file) => file.write(bytes),
        }
    }

    fn flush(&mut self) -> io::Result<()> {
        match self {
            Self::Stdout(stdout) => stdout.flush(),
            Self::File(file) => file.flush(),
            Self::Device(file) => file.flush(),
        }
    }
}
