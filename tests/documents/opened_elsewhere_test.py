"""What we write, as programs of other people read it: LibreOffice, poppler and Python's own mail parser.

    opened_elsewhere_test.py DOCUMENT_SAMPLES"""
import email
import email.policy
import pathlib
import re
import struct
import subprocess
import sys
import tempfile
import unicodedata
import unittest
import zipfile
import zlib

SAMPLES = sys.argv.pop(1)


def output_of(*command):
    return subprocess.run([str(part) for part in command], check=True, capture_output=True, text=True).stdout


def words_of(text):
    """Letters and digits, without what tells directions, and ligatures taken apart. Sorted within a line of
    Arabic: poppler turns the letters of a ligature around."""
    text = unicodedata.normalize("NFKC", text)
    text = re.sub(r"[\u200e\u200f\u202a-\u202e\u2066-\u2069]", "", text)
    return sorted(re.findall(r"\w", text))


class OpenedElsewhere(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.scratch = tempfile.TemporaryDirectory()
        cls.folder = pathlib.Path(cls.scratch.name)
        subprocess.run([SAMPLES, cls.folder], check=True)

    @classmethod
    def tearDownClass(cls):
        cls.scratch.cleanup()

    def pdf_text(self, name):
        text = output_of("pdftotext", "-layout", self.folder / name, "-")
        return re.sub(r"^\s*\d+ ?/ ?\d+\s*$", "", text, flags=re.MULTILINE)

    def test_a_pdf_is_tagged_titled_and_has_its_fonts_inside(self):
        for name, pages in (("letter.pdf", 2), ("arabic.pdf", 1), ("slip.pdf", 1)):
            about = output_of("pdfinfo", self.folder / name)
            self.assertRegex(about, r"Tagged: +yes")
            self.assertRegex(about, rf"Pages: +{pages}\n")
            self.assertRegex(about, r"Title: +\S")
            self.assertNotIn("CreationDate", about)
            for line in output_of("pdffonts", self.folder / name).splitlines()[2:]:
                self.assertRegex(line, r" yes yes yes +\d+ +\d+$")

    def test_a_pdf_says_what_its_parts_are(self):
        structure = output_of("pdfinfo", "-struct", self.folder / "letter.pdf")
        for part in ("Figure", "H2", "P ", "LI", "Lbl", "LBody", "TH", "TD", "Link"):
            self.assertIn(part, structure)

    def test_a_picture_says_what_it_shows(self):
        pdf = (self.folder / "letter.pdf").read_bytes()
        self.assertIn(b"/Alt <FEFF0061002000" + b"6C0061006D0070>", pdf)
        self.assertRegex(output_of("pdfimages", "-list", self.folder / "letter.pdf"), r" 48 +24 ")

    def test_a_slip_is_a6(self):
        self.assertRegex(output_of("pdfinfo", self.folder / "slip.pdf"), r"Page size: +297\.6\d* x 419\.5\d* pts")

    def test_names_come_out_of_a_pdf_as_they_went_in(self):
        text = unicodedata.normalize("NFC", self.pdf_text("letter.pdf"))
        for name in ("ሰላም ተስፋይ ገብረመድህን", "አበበ በቀለ ወልደማርያም", "陈晓明 張偉", "Nguyễn Thị Mỹ Hạnh", "Hoxhaj Çela",
                     "محمد عبد الرحمن الحسيني", "மணியன் கிருஷ்ணன்", "রফিকুল ইসলাম"):
            self.assertIn(name, text)

    def test_a_message_opens_with_its_words_and_files(self):
        message = email.message_from_bytes((self.folder / "message.eml").read_bytes(), policy=email.policy.default)
        self.assertEqual(message.defects, [])
        self.assertEqual(message["X-Unsent"], "1")
        self.assertEqual(message["Subject"], "Überprüfung – طلب نسخة")
        self.assertEqual(message["To"], "records@lamps.example")
        body = message.get_body().get_content().replace("\r\n", "\n")
        self.assertEqual(body.strip(), "Dear team,\n\n.\nFrom here: محمد")
        letter, days = message.iter_attachments()
        self.assertEqual(letter.get_filename(), "letter – محمد.docx")
        self.assertEqual(letter.get_content(), (self.folder / "letter.docx").read_bytes())
        self.assertEqual(days.get_content_type(), "text/calendar")
        self.assertNotIn("/", days.get_filename())

    def test_a_script_fills_a_blank_without_unpacking(self):
        """As a page of ours would in a browser: by numbers alone."""
        docx = bytearray((self.folder / "open.docx").read_bytes())
        end = docx.rindex(b"PK\5\6")
        directory_size, directory = struct.unpack_from("<II", docx, end + 12)
        entry = docx.rindex(b"PK\1\2", directory, end)  # the last file
        start, = struct.unpack_from("<I", docx, entry + 42)
        body = start + 30 + sum(struct.unpack_from("<HH", docx, start + 26))
        self.assertEqual(struct.unpack_from("<HH", docx, start + 6), (struct.unpack_from("<H", docx, start + 6)[0] & ~8, 0))
        xml = bytes(docx[body:directory]).decode()
        tag = xml.index('<w:tag w:val="name"/>')
        control = xml.rindex("<w:sdt>", 0, tag), xml.index("</w:sdt>", tag) + len("</w:sdt>")
        words = '<w:r><w:t xml:space="preserve">محمد &amp; Söhne</w:t></w:r>'
        filled = (xml[:control[0]] + words + xml[control[1]:]).encode()
        for place in (start + 14, entry + 16):
            struct.pack_into("<III", docx, place, zlib.crc32(filled), len(filled), len(filled))
        struct.pack_into("<I", docx, end + 16, body + len(filled))
        path = self.folder / "filled.docx"
        path.write_bytes(docx[:body] + filled + docx[directory:])
        with zipfile.ZipFile(path) as filled_docx:
            self.assertIsNone(filled_docx.testzip())
            self.assertIn("محمد &amp; Söhne", filled_docx.read("word/document.xml").decode())

    def test_python_unzips_a_docx(self):
        with zipfile.ZipFile(self.folder / "letter.docx") as docx:
            self.assertIsNone(docx.testzip())
            self.assertEqual({entry.date_time for entry in docx.infolist()}, {(1980, 1, 1, 0, 0, 0)})

    def test_a_docx_says_in_libreoffice_what_its_pdf_says(self):
        names = ("letter", "arabic")
        profile = "-env:UserInstallation=file://" + str(self.folder / "profile")
        subprocess.run(["soffice", profile, "--headless", "--convert-to", "txt:Text (encoded):UTF8", "--outdir",
                        self.folder] + [self.folder / f"{name}.docx" for name in names],
                       check=True, capture_output=True)
        for name in names:
            docx = (self.folder / f"{name}.txt").read_text("utf-8-sig")
            self.assertEqual(words_of(docx), words_of(self.pdf_text(f"{name}.pdf")), name)


if __name__ == "__main__":
    unittest.main()
