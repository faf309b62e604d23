use super::Iso2709Reader;
use crate::error::{Code, ReadError};
use crate::read::marc::{Charset, Framer, MarcRecord};
use std::fmt::Write as _;

/// A record of these fields: tag, and everything up to the terminator.
fn record(charset: char, fields: &[(&str, &[u8])]) -> Vec<u8> {
    let mut directory = String::new();
    let mut body = Vec::new();
    for (tag, value) in fields {
        write!(directory, "{tag}{:04}{:05}", value.len() + 1, body.len()).unwrap();
        body.extend_from_slice(value);
        body.push(0x1E);
    }
    let base = 24 + directory.len() + 1;
    let mut bytes = format!("{:05}nam {charset}22{base:05} a 4500{directory}\x1E", base + body.len() + 1).into_bytes();
    bytes.extend_from_slice(&body);
    bytes.push(0x1D);
    bytes
}

fn sound() -> Vec<u8> {
    record('a', &[("001", b"17"), ("245", "10\u{1F}aWalden, für alle".as_bytes()), ("650", b" 0\x1FaPonds")])
}

const SOUND: &str = "001 17\n245 10$aWalden, für alle\n650  0$aPonds\n";

fn shown(record: &MarcRecord) -> String {
    let mut text = String::new();
    for field in record.fields() {
        write!(text, "{} ", field.tag()).unwrap();
        if field.subfields().next().is_none() && !field.value().is_empty() {
            text.push_str(field.value());
        } else {
            text.extend(field.indicators().map(char::from));
        }
        for subfield in field.subfields() {
            write!(text, "${}{}", subfield.code, subfield.value).unwrap();
        }
        text.push('\n');
    }
    text
}

/// Fields, or the refusal, of every record, and the doubts.
fn read(bytes: &[u8]) -> (Vec<Result<String, String>>, Vec<String>) {
    let mut doubts = Vec::new();
    let records = Iso2709Reader::new().for_slice(bytes).map(|record| match record {
        Ok(record) => {
            doubts.extend(record.diagnostics().iter().map(|doubt| doubt.message.clone()));
            Ok(shown(&record))
        }
        Err(error) => Err(error.to_string()),
    });
    (records.take(100).collect(), doubts)
}

fn replaced(bytes: &[u8], from: &[u8], to: &[u8]) -> Vec<u8> {
    let at = memchr::memmem::find(bytes, from).unwrap();
    [&bytes[..at], to, &bytes[at + from.len()..]].concat()
}

#[test]
fn a_sound_record_has_no_doubt() {
    let bytes = sound();
    assert_eq!(read(&bytes), (vec![Ok(SOUND.to_owned())], vec![]));
    assert_eq!(read(&[bytes.clone(), bytes].concat()), (vec![Ok(SOUND.to_owned()); 2], vec![]));
    assert_eq!(read(b""), (vec![], vec![]));
    assert_eq!(read(b"\n\n"), (vec![], vec![]));
}

/// What is broken, the bytes, and how the one doubt begins.
#[test]
fn a_broken_record_is_repaired_with_a_doubt() {
    let bytes = sound();
    let with_length = |length: &[u8]| [length, &bytes[5..]].concat();
    let base = &bytes[12..17];
    let cases: Vec<(&str, Vec<u8>, &str)> = vec![
        ("length too small", with_length(b"00050"), "the leader says 50 bytes, the record is"),
        ("length too great", with_length(b"09999"), "the leader says 9999 bytes, the record is"),
        ("length of zeros", with_length(b"00000"), "the leader says 0 bytes, the record is"),
        ("length no number", with_length(b"00x50"), "the leader says no length, the record is"),
        ("wrong base address", replaced(&bytes, base, b"00030"), "the leader says that the fields begin at \"00030\""),
        (
            "base address no number",
            replaced(&bytes, base, b"     "),
            "the leader says that the fields begin at \"     \"",
        ),
        ("no record terminator", bytes[..bytes.len() - 1].to_vec(), "the input ends without a record terminator"),
        ("new line for a terminator", replaced(&bytes, b"\x1D", b"\n"), "the input ends without a record terminator"),
        ("no entry map", replaced(&bytes, b"4500", b"    "), ""),
    ];
    for (what, bytes, doubt) in cases {
        let (records, doubts) = read(&bytes);
        assert_eq!(records, [Ok(SOUND.to_owned())], "{what}: {doubts:?}");
        if doubt.is_empty() {
            assert_eq!(doubts.len(), 0, "{what}: {doubts:?}");
        } else {
            assert!(doubts.len() == 1 && doubts[0].starts_with(doubt), "{what}: {doubts:?}");
        }
    }
}

#[test]
fn a_leader_of_the_wrong_length_is_aligned() {
    let bytes = sound();
    for (what, bytes) in [
        ("23", [&bytes[..8], &bytes[9..]].concat()),
        ("25", [&bytes[..8], b" ", &bytes[8..]].concat()),
        ("22", [&bytes[..17], &bytes[19..]].concat()),
    ] {
        let (records, doubts) = read(&bytes);
        assert_eq!(records, [Ok(SOUND.to_owned())], "{what}: {doubts:?}");
        assert!(doubts.iter().any(|doubt| doubt == &format!("the leader is {what} characters, not 24")), "{doubts:?}");
        let record = Iso2709Reader::new().for_slice(&bytes).next().unwrap().unwrap();
        assert_eq!(record.leader().len(), 24, "{what}: {:?}", record.leader());
        assert_eq!(&record.leader()[20..], "4500", "{what}: {:?}", record.leader());
    }
}

#[test]
fn a_directory_that_errs_is_put_right_by_the_terminators() {
    let bytes = sound();
    let entry = |at: usize| String::from_utf8(bytes[24 + 12 * at..36 + 12 * at].to_vec()).unwrap();
    let second = entry(1);
    let (length, start) = (&second[3..7], &second[7..]);
    let cases = [
        ("start out of range", second.replace(start, "90000")),
        ("start no number", second.replace(start, "0x0 3")),
        ("length no number", format!("245a{}{start}", &length[1..])),
        ("length in characters", format!("245{:04}{start}", length.parse::<usize>().unwrap() - 1)),
        ("overlap", format!("245{length}00001")),
    ];
    for (what, wrong) in cases {
        let (records, doubts) = read(&replaced(&bytes, second.as_bytes(), wrong.as_bytes()));
        let [Ok(fields)] = records.as_slice() else { panic!("{what}: {records:?}") };
        let (mut found, mut expected): (Vec<_>, Vec<_>) = (fields.lines().collect(), SOUND.lines().collect());
        if what == "start out of range" || what == "overlap" {
            // The place of the field in the order is lost with its start, its text is not.
            found.sort_unstable_by_key(|line| line.len());
            expected.sort_unstable_by_key(|line| line.len());
            assert_eq!(found.len(), expected.len(), "{what}");
        } else {
            assert_eq!(found, expected, "{what}");
        }
        assert!(
            doubts.iter().any(|doubt| doubt.contains("the fields were told apart by their terminators")),
            "{what}: {doubts:?}"
        );
    }
}

#[test]
fn lengths_counted_in_characters_do_no_harm() {
    let fields: &[(&str, &[u8])] = &[
        ("100", "1 \u{1F}aMüller, Jörg".as_bytes()),
        ("245", "10\u{1F}aÜber Bäche".as_bytes()),
        ("650", " 0\u{1F}aFlüsse".as_bytes()),
    ];
    let sound = record('a', fields);
    let text = String::from_utf8(sound.clone()).unwrap();
    // As written by software that takes the length of strings for the length of bytes.
    let mut directory = String::new();
    let mut start = 0;
    for (tag, value) in fields {
        let length = std::str::from_utf8(value).unwrap().chars().count() + 1;
        write!(directory, "{tag}{length:04}{start:05}").unwrap();
        start += length;
    }
    let wrong = format!("{:05}{}{directory}{}", text.chars().count(), &text[5..24], &text[60..]);
    let (records, doubts) = read(wrong.as_bytes());
    assert_eq!(records, read(&sound).0);
    assert_eq!(doubts.len(), 2, "{doubts:?}");
}

#[test]
fn what_stands_between_records_is_passed_over() {
    let bytes = sound();
    for filler in [&b"\n"[..], b"\r\n", b"\0\0\0", b"  ", b"\x1A", b"\x1D", b"\x1E\x1D", b"\n\n\n"] {
        let (records, doubts) = read(&[filler, &bytes, filler, &bytes, filler].concat());
        assert_eq!(records, vec![Ok(SOUND.to_owned()); 2], "{filler:?}");
        assert!(doubts.is_empty(), "{filler:?}: {doubts:?}");
        assert!(Iso2709Reader::looks_like(&[filler, &bytes].concat()), "{filler:?}");
    }
    let (records, doubts) = read(&[&bytes[..], b"<!-- next -->", &bytes].concat());
    assert_eq!(records, vec![Ok(SOUND.to_owned()); 2]);
    assert_eq!(doubts, ["13 bytes between this record and the one before were left out"]);
    let (records, doubts) = read(&[b"\xEF\xBB\xBF", &bytes[..]].concat());
    assert_eq!((records, doubts), (vec![Ok(SOUND.to_owned())], vec![]));
}

#[test]
fn records_on_lines_without_terminators_are_told_apart() {
    let mut line = sound();
    *line.last_mut().unwrap() = b'\n';
    let (records, doubts) = read(&line.repeat(3));
    assert_eq!(records, vec![Ok(SOUND.to_owned()); 3], "{doubts:?}");
    assert_eq!(doubts.len(), 3, "{doubts:?}");
}

#[test]
fn a_record_terminator_within_data_is_no_end_if_the_length_says_so() {
    let bytes = record('a', &[("001", b"17"), ("245", b"10\x1FaWal\x1Dden"), ("650", b" 0\x1FaPonds")]);
    let (records, doubts) = read(&[bytes.clone(), sound()].concat());
    assert_eq!(records[0], Ok("001 17\n245 10$aWalden\n650  0$aPonds\n".to_owned()));
    assert_eq!(records[1], Ok(SOUND.to_owned()));
    assert_eq!(doubts, ["there are record terminators (0x1D) within its data; its length was trusted"]);
}

#[test]
fn a_field_terminator_within_data_is_no_end_if_the_lengths_say_so() {
    let bytes = record('a', &[("001", b"17"), ("245", b"10\x1FaWal\x1Eden"), ("650", b" 0\x1FaPonds")]);
    assert_eq!(read(&bytes), (vec![Ok("001 17\n245 10$aWalden\n650  0$aPonds\n".to_owned())], vec![]));
}

#[test]
fn a_record_of_more_than_99_999_bytes_is_read() {
    let value = [b"  \x1Fa".to_vec(), vec![b'x'; 9_000]].concat();
    let fields: Vec<(&str, &[u8])> = (0..20).map(|_| ("500", value.as_slice())).collect();
    let bytes = record('a', &fields);
    let entry = |at: usize| format!("500{:04}{:05}", value.len() + 1, (at * (value.len() + 1)) % 100_000);
    let entries = (0..20).map(entry).collect::<Vec<_>>().concat();
    let body = memchr::memchr(0x1E, &bytes).unwrap();
    for length in ["99999", "00000"] {
        let leader = format!("{length}nam a2200265 a 4500");
        let wrapped = [leader.as_bytes(), entries.as_bytes(), &bytes[body..]].concat();
        let (records, doubts) = read(&wrapped);
        assert_eq!(records.len(), 1);
        assert_eq!(records[0].as_ref().unwrap().lines().count(), 20, "{doubts:?}");
        assert!(doubts.iter().any(|doubt| doubt.contains("more than ISO 2709 allows")), "{doubts:?}");
    }
}

#[test]
fn odd_fields_are_kept() {
    let cases: &[(&str, &[u8], &str, usize)] = &[
        ("245", b"10", "245 10\n", 0),
        ("245", b"", "245   \n", 0),
        ("245", b"\x1FaNo indicators", "245   $aNo indicators\n", 1),
        ("245", b"1\x1FaOne indicator", "245 1 $aOne indicator\n", 1),
        ("245", b"10 \x1FaThree indicators", "245 10$aThree indicators\n", 1),
        ("245", b"10\x1FaA\x1F\x1Fb", "245 10$aA$b\n", 1),
        ("245", b"No subfields", "245 No subfields\n", 1),
        ("FMT", b"BK", "FMT BK\n", 0),
        ("001", b"\x1Fa17", "001   $a17\n", 0),
        ("245", b"10\x1FaTab\there\x00", "245 10$aTab here\n", 0),
        ("245", "10\u{1F}a\u{98}The \u{9C}cat".as_bytes(), "245 10$aThe cat\n", 0),
        ("245", "10\u{1F}aCafe\u{301}".as_bytes(), "245 10$aCafé\n", 0),
        ("245", "10\u{1F}éA".as_bytes(), "245 10$éA\n", 1),
    ];
    for (tag, value, expected, doubts) in cases {
        let (records, found) = read(&record('a', &[(tag, value), ("500", b"  \x1FaNote")]));
        assert_eq!(records, [Ok(format!("{expected}500   $aNote\n"))], "{value:?}");
        assert_eq!(found.len(), *doubts, "{value:?}: {found:?}");
    }
}

#[test]
fn entries_of_other_widths_are_read_by_the_entry_map() {
    let bytes = b"00069nam a2200043   45x10010003000000x2450012000030\x1E17\x1E10\x1FaWalden,\x1E\x1D";
    let mut bytes = bytes.to_vec();
    // Length of 4, start of 5, one more character.
    let map = memchr::memmem::find(&bytes, b"45x1").unwrap();
    bytes.splice(map..map + 4, *b"4510");
    let directory = "0010003000000245001200003 ";
    let at = memchr::memchr(0x1E, &bytes).unwrap();
    bytes.splice(24..at, format!("0010003{:05}x245001200003x", 0).into_bytes());
    let base = memchr::memchr(0x1E, &bytes).unwrap() + 1;
    bytes.splice(12..17, format!("{base:05}").into_bytes());
    let length = bytes.len();
    bytes.splice(0..5, format!("{length:05}").into_bytes());
    assert_eq!(directory.len(), 26);
    let (records, doubts) = read(&bytes);
    assert_eq!(records, [Ok("001 17\n245 10$aWalden,\n".to_owned())], "{doubts:?}");
    assert_eq!(doubts, Vec::<String>::new());
}

#[test]
fn a_record_that_cannot_be_read_is_refused_alone() {
    let bytes = sound();
    let truncated = &bytes[..bytes.len() - 12];
    let cases: Vec<(&str, Vec<u8>, &str)> = vec![
        ("no directory", b"00040nam a2200025   4500 nothing here\x1D".to_vec(), "it has no directory"),
        ("only a leader", b"00026nam a2200025   4500\x1E\x1D".to_vec(), "the record has no field"),
    ];
    for (what, broken, message) in cases {
        let (records, _) = read(&[&bytes[..], &broken, &bytes].concat());
        assert_eq!(records.len(), 3, "{what}: {records:?}");
        assert_eq!((&records[0], &records[2]), (&Ok(SOUND.to_owned()), &Ok(SOUND.to_owned())), "{what}");
        let error = records[1].as_ref().unwrap_err();
        let position = format!("record 2 (byte {}): ", bytes.len());
        assert!(error.starts_with(&position) && error.contains(message), "{what}: {error}");
    }
    let (records, _) = read(&[&bytes[..], truncated].concat());
    assert_eq!(records[0], Ok(SOUND.to_owned()));
    assert!(records[1].as_ref().unwrap_err().contains("the input ends within the record"), "{records:?}");
}

#[test]
fn what_is_not_marc_is_one_clear_error() {
    for bytes in [
        &b"<!DOCTYPE html><title>Not found</title>"[..],
        b"\x89PNG\r\n\x1A\n\0\0\0",
        b"TY  - BOOK\nER  - \n",
        &[0xFF; 3000],
    ] {
        let (records, _) = read(bytes);
        assert_eq!(records.len(), 1, "{records:?}");
        assert!(records[0].as_ref().unwrap_err().contains("this is not MARC (ISO 2709)"), "{records:?}");
        assert!(!Iso2709Reader::looks_like(bytes));
    }
    assert!(Iso2709Reader::looks_like(&sound()));
}

#[test]
fn a_record_beyond_the_limit_is_refused_and_the_next_one_read() {
    let long = record('a', &[("500", &[b"  \x1Fa".to_vec(), vec![b'x'; 5_000]].concat())]);
    let bytes = [long, sound()].concat();
    let mut records = Iso2709Reader::new().with_max_record(1_000).for_slice(&bytes);
    let mut record = MarcRecord::default();
    // The limit is looked at when more of the input is asked for; an input in memory is at hand whole.
    let first = records.read_into(&mut record);
    assert!(first.is_ok() || first.unwrap_err().to_string().contains("longer than 1000 bytes"));
    let last = records.last();
    assert_eq!(shown(&last.unwrap().unwrap()), SOUND);
}

#[test]
fn the_character_set_is_what_the_bytes_are() {
    // What `leader/09` is, the bytes, the text, and how the doubt begins.
    let cases: &[(char, &[u8], &str, &str)] = &[
        ('a', "Müller".as_bytes(), "Müller", ""),
        (' ', "Müller".as_bytes(), "Müller", "the text is UTF-8, though the record says MARC-8"),
        (' ', b"M\xE8uller", "Müller", ""),
        ('a', b"M\xE8uller", "Müller", "the text is MARC-8, though the record says UTF-8"),
        ('a', b"Qu\xE9bec, Montr\xE9al", "Québec, Montréal", "the text is windows-1252, though the record says UTF-8"),
        (
            ' ',
            b"M\xFCller, caf\xE9, \x84na\xEFve\x93",
            "Müller, café, „naïve“",
            "the text is windows-1252, though the record says MARC-8",
        ),
        (' ', b"\xD2\xEE\xEB\xF1\xF2\xEE\xE9 \xC2\xEE\xE9\xED\xE0", "Толстой Война", "the text is windows-1251"),
        ('a', "Mü\u{1F}ller – Grüße".as_bytes(), "Mü", ""),
        ('a', b"Gr\xC3\xBC\xC3\x9Fe \xFF!", "Grüße \u{FFFD}!", "1 characters are not UTF-8"),
        ('a', b"M\xC3\x83\xC2\xBCller", "Müller", "the text was taken for windows-1252 and encoded in UTF-8 again"),
        (' ', b"H\x1Bb2\x1BsO", "H₂O", ""),
        (' ', b"&#x6C34;", "水", ""),
        ('a', b"&#x6C34;", "&#x6C34;", ""),
        ('a', b"", "", ""),
    ];
    for (leader, bytes, expected, doubt) in cases {
        let value = [b"10\x1Fa", *bytes].concat();
        let record = record(*leader, &[("245", &value)]);
        let record = Iso2709Reader::new().for_slice(&record).next().unwrap().unwrap();
        let title = record.with_tag("245").next().unwrap().first('a').unwrap();
        assert_eq!(title, *expected);
        let doubts: Vec<_> = record.diagnostics().iter().filter(|doubt| doubt.code == Code::Encoding).collect();
        assert_eq!(doubts.len(), usize::from(!doubt.is_empty()), "{expected}: {doubts:?}");
        assert!(doubts.iter().all(|found| found.message.starts_with(doubt)), "{expected}: {doubts:?}");
    }
}

#[test]
fn a_record_of_unimarc_says_its_character_set_in_field_100() {
    let general_data = |codes: &str| format!("  \u{1F}a20260101d1999    m  y0frey{codes}    ba").into_bytes();
    for (codes, bytes, expected, doubts) in [
        ("0103", &b"1 \x1Fa\xC2ecole"[..], "école", 0),
        ("50  ", "1 \u{1F}aécole".as_bytes(), "école", 0),
        ("0103", "1 \u{1F}aécole".as_bytes(), "école", 1),
        ("0104", b"1 \x1Fa\xC4", "ё", 0),
        ("0105", b"1 \x1Fa\xE1", "α", 0),
    ] {
        let data = general_data(codes);
        let record = record(' ', &[("100", data.as_slice()), ("200", bytes)]);
        let record = Iso2709Reader::new().for_slice(&record).next().unwrap().unwrap();
        assert_eq!(record.with_tag("200").next().unwrap().first('a'), Some(expected));
        assert_eq!(record.diagnostics().len(), doubts, "{:?}", record.diagnostics());
    }
}

#[test]
fn the_caller_knows_better_than_the_record() {
    let bytes = record('a', &[("245", b"10\x1FaM\xFCller")]);
    let latin = Charset::for_label("iso-8859-1").unwrap();
    let record = Iso2709Reader::new().with_charset(latin).for_slice(&bytes).next().unwrap().unwrap();
    assert_eq!(record.with_tag("245").next().unwrap().first('a'), Some("Müller"));
}

/// However the input comes in pieces, the records are the same.
#[test]
fn a_stream_gives_what_a_slice_gives() {
    struct Dribble<'a>(&'a [u8]);
    impl std::io::Read for Dribble<'_> {
        fn read(&mut self, buffer: &mut [u8]) -> std::io::Result<usize> {
            let length = self.0.len().min(7).min(buffer.len());
            buffer[..length].copy_from_slice(&self.0[..length]);
            self.0 = &self.0[length..];
            Ok(length)
        }
    }
    let garbage = [b"0136\xFBnam a25043".to_vec(), vec![b'{'; 40], vec![0xFF; 90]].concat();
    let cases = [
        ([sound(), b"\n".to_vec(), sound(), b"garbage".to_vec(), sound()].concat(), 3),
        ([garbage.clone(), sound()].concat(), 1),
        ([garbage.clone(), sound()[..50].to_vec()].concat(), 1),
        ([garbage.repeat(40), sound()].concat(), 1),
    ];
    for (bytes, records) in cases {
        let told = |item: Result<_, ReadError>| item.map_err(|error| error.to_string());
        let whole: Vec<_> = Iso2709Reader::new().for_slice(&bytes).map(told).collect();
        let pieces: Vec<_> = Iso2709Reader::new().for_reader(Dribble(&bytes)).map(told).collect();
        assert_eq!(whole, pieces);
        assert_eq!(whole.len(), records);
    }
}
