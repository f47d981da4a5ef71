"""The process around the reading: it starts again, is bounded, and shares nothing with its children."""

import os
import signal
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import psutil
import pytest

from resumes.parsing import Refusal
from resumes.reader import Reader, SandboxLimits, get_reader, read_many
from tests.resumes.parsing.files import Put, docx, operator_bomb_pdf, pdf

HONEST = pdf([Put(72, 700, "Jane Doe, software engineer")])
ROOT = Path(__file__).resolve().parents[3]


def zygote_of(reader: Reader) -> psutil.Process:
    assert reader._zygote is not None
    return psutil.Process(reader._zygote.pid)


def test_a_file_comes_back_as_a_document_with_a_preview(reader: Reader) -> None:
    outcome = reader.read(HONEST, "cv.pdf")
    assert outcome.is_read
    assert outcome.document.text == "Jane Doe, software engineer"
    assert outcome.reading is not None
    assert outcome.redaction is not None
    assert outcome.preview[:4] == b"\x89PNG"
    assert outcome.milliseconds > 0


def test_a_page_can_be_drawn(reader: Reader) -> None:
    assert reader.render_page(HONEST, 1, 200)[:4] == b"\x89PNG"
    assert reader.render_page(HONEST, 2, 200) is None
    with pytest.raises(ValueError, match="no page 0"):
        reader.render_page(HONEST, 0)


def test_a_killed_zygote_is_replaced() -> None:
    with Reader() as reader:
        assert reader.read(HONEST).is_read
        first = zygote_of(reader)
        first.kill()
        assert reader.read(HONEST).is_read
        assert zygote_of(reader).pid != first.pid


def test_the_zygote_has_an_empty_environment_and_only_its_pipes(reader: Reader) -> None:
    assert reader.read(HONEST).is_read
    zygote = zygote_of(reader)
    assert set(zygote.environ()) <= {"OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "GLIBC_TUNABLES", "LC_CTYPE"}
    assert [opened.path for opened in zygote.open_files()] == []
    assert zygote.net_connections(kind="inet") == []


def test_the_zygote_knows_no_framework() -> None:
    script = (
        f"import sys; sys.path.insert(0, {str(ROOT)!r}); import resumes.reader.zygote\n"
        "print([name for name in ('django', 'celery', 'psycopg', 'redis') if name in sys.modules])"
    )
    loaded = subprocess.run([sys.executable, "-I", "-c", script], capture_output=True, text=True, check=True)
    assert loaded.stdout.strip() == "[]"


def test_the_zygote_ends_with_its_parent() -> None:
    script = (
        f"import sys, time; sys.path.insert(0, {str(ROOT)!r})\n"
        "from resumes.reader import Reader\n"
        "reader = Reader(); reader.read(b'hello'); print(reader._zygote.pid, flush=True); time.sleep(60)"
    )
    with subprocess.Popen([sys.executable, "-c", script], stdout=subprocess.PIPE) as parent:
        zygote = psutil.Process(int(parent.stdout.readline()))
        parent.send_signal(signal.SIGKILL)
    zygote.wait(timeout=10)
    assert not zygote.is_running()


def test_the_wall_clock_ends_a_slow_file_and_leaves_no_process() -> None:
    with Reader(SandboxLimits(wall_seconds=0.05)) as reader:
        reader.read(b"warm up")
        outcome = reader.read(operator_bomb_pdf(4_000_000))
        assert (outcome.status, outcome.refusal) == ("refused", Refusal.TIMEOUT)
        assert zygote_of(reader).children() == []


def test_processor_time_is_bounded() -> None:
    with Reader(SandboxLimits(cpu_seconds=1)) as reader:
        assert reader.read(operator_bomb_pdf(12_000_000)).refusal == Refusal.TIMEOUT
        assert reader.read(b"hello world").is_read


def test_memory_is_bounded() -> None:
    with Reader(SandboxLimits(memory_bytes=64 << 20)) as reader:
        outcome = reader.read(docx("<w:p/>" * 1_500_000))
        assert outcome.refusal in {Refusal.BOMB, Refusal.CRASHED}
        assert reader.read(b"hello world").is_read


def test_threads_take_turns(reader: Reader) -> None:
    data = [pdf([Put(72, 700, f"Resume number {number}")]) for number in range(8)]
    with ThreadPoolExecutor(4) as pool:
        outcomes = list(pool.map(reader.read, data))
    assert [outcome.document.text for outcome in outcomes] == [f"Resume number {number}" for number in range(8)]


def test_a_forked_process_gets_a_zygote_of_its_own() -> None:
    assert get_reader().read(HONEST).is_read
    mine = zygote_of(get_reader()).pid
    child = os.fork()
    if child == 0:
        outcome = get_reader().read(HONEST)
        os._exit(0 if outcome.is_read and zygote_of(get_reader()).pid != mine else 1)
    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0
    assert get_reader().read(HONEST).is_read
    assert zygote_of(get_reader()).pid == mine
    get_reader().close()


def test_many_files_are_read_at_once_and_a_missing_one_spoils_nothing(tmp_path: Path) -> None:
    paths = [tmp_path / f"{number}.pdf" for number in range(5)]
    for number, path in enumerate(paths):
        path.write_bytes(pdf([Put(72, 700, f"Resume number {number}")]))
    outcomes = dict(read_many([*paths, tmp_path / "missing.pdf"], processes=2))
    assert [outcomes[path].document.text for path in paths] == [f"Resume number {number}" for number in range(5)]
    assert outcomes[tmp_path / "missing.pdf"].refusal == Refusal.MISSING


def test_what_is_too_large_is_not_loaded_and_a_pipe_not_opened(tmp_path: Path) -> None:
    huge, pipe = tmp_path / "huge.pdf", tmp_path / "pipe"
    with huge.open("wb") as file:
        file.truncate(2**40)
    os.mkfifo(pipe)
    with Reader() as reader:
        outcomes = [reader.read_file(path) for path in (huge, pipe, huge / "below")]
    assert [outcome.refusal for outcome in outcomes] == [Refusal.TOO_LARGE, Refusal.UNSUPPORTED, Refusal.MISSING]
