"""The process around the reading: it starts again, is bounded, and shares nothing with its children."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import psutil
import pytest

from recruiting.demo.files import demo_resumes
from resumes.parsing import Refusal
from resumes.reader import Reader, SandboxLimits, get_reader, read_many
from resumes.reader.nursery import MAX_FILES
from tests.resumes.parsing.files import Put, docx, flate_bomb_pdf, operator_bomb_pdf, pdf

HONEST = pdf([Put(72, 700, "Jane Doe, software engineer")])
ROOT = Path(__file__).resolve().parents[3]


def zygote_of(reader: Reader) -> psutil.Process:
    assert reader._nursery.zygote is not None
    return psutil.Process(reader._nursery.zygote.pid)


def test_a_file_comes_back_as_a_document_with_a_preview(reader: Reader) -> None:
    outcome = reader.read(HONEST, "cv.pdf")
    assert outcome.is_read
    assert outcome.document.text == "Jane Doe, software engineer"
    assert outcome.reading is not None
    assert outcome.redaction is not None
    assert outcome.preview[:4] == b"\x89PNG"
    assert outcome.milliseconds > 0


def test_no_preview_is_drawn_where_none_is_wanted(reader: Reader) -> None:
    outcome = reader.read(HONEST, preview_width=0)
    assert outcome.is_read
    assert outcome.preview is None


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
        "reader = Reader(); reader.read(b'hello'); print(reader._nursery.zygote.pid, flush=True); time.sleep(60)"
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


def child_of(reader: Reader) -> int:
    (child,) = zygote_of(reader).children()
    return child.pid


def test_one_child_reads_several_files_of_a_compartment_and_none_of_another() -> None:
    with Reader() as reader:
        children = []
        for compartment in ("acme", "acme", "acme", "globex", "acme"):
            assert reader.read(HONEST, compartment=compartment).is_read
            children.append(child_of(reader))
        assert reader.render_page(HONEST, 1, 200, compartment="acme") is not None
        assert children[0] == children[1] == children[2]
        assert len(set(children)) == 3
        assert child_of(reader) == children[-1]


def test_a_child_without_a_compartment_ends_with_its_file() -> None:
    with Reader() as reader:
        assert reader.read(HONEST).is_read
        assert zygote_of(reader).children() == []


def test_a_child_is_replaced_after_a_number_of_files() -> None:
    with Reader(SandboxLimits(cpu_seconds=600)) as reader:  # a busy machine would tire it before
        children = [reader.read(b"hello", compartment="acme") and child_of(reader) for _ in range(MAX_FILES + 1)]
        assert len(set(children[:-1])) == 1
        assert children[-1] != children[0]


def test_other_limits_get_another_child() -> None:
    with Reader() as reader:
        reader.read(b"hello", compartment="acme")
        first = child_of(reader)
        reader._limits = SandboxLimits(memory_bytes=256 << 20)
        reader.read(b"hello", compartment="acme")
        assert child_of(reader) != first


@pytest.mark.parametrize("ended_by", [signal.SIGKILL, signal.SIGSEGV])
def test_a_child_killed_between_two_files_costs_neither(ended_by: signal.Signals) -> None:
    with Reader() as reader:
        assert reader.read(HONEST, compartment="acme").is_read
        first = child_of(reader)
        os.kill(first, ended_by)
        assert reader.read(HONEST, compartment="acme").is_read
        assert child_of(reader) != first


def test_a_child_killed_during_a_file_that_is_not_its_first_costs_it_nothing() -> None:
    with Reader() as reader:
        assert reader.read(HONEST, compartment="acme").is_read
        stopped = psutil.Process(child_of(reader))
        stopped.suspend()  # it takes the file and does not answer
        with ThreadPoolExecutor(1) as pool:
            later = pool.submit(reader.read, HONEST, compartment="acme")
            time.sleep(0.1)
            stopped.kill()
            assert later.result().is_read


@pytest.mark.parametrize(
    ("limits", "hostile"),
    [
        (SandboxLimits(wall_seconds=2.0), lambda: operator_bomb_pdf(12_000_000)),
        (SandboxLimits(cpu_seconds=1), lambda: operator_bomb_pdf(12_000_000)),
        (SandboxLimits(memory_bytes=48 << 20), flate_bomb_pdf),
    ],
    ids=["time", "processor", "memory"],
)
def test_a_child_that_a_file_ends_leaves_the_next_file_unharmed(
    limits: SandboxLimits, hostile: Callable[[], bytes]
) -> None:
    with Reader(limits) as reader:
        assert reader.read(HONEST, compartment="acme").is_read
        first = child_of(reader)
        assert not reader.read(hostile(), compartment="acme").is_read
        assert reader.read(HONEST, compartment="acme").is_read
        assert child_of(reader) != first


def test_a_child_has_nothing_open_but_its_own_door() -> None:
    with Reader() as reader:
        assert reader.read(HONEST, compartment="acme").is_read
        opened = {int(path.name): str(path.readlink()) for path in Path(f"/proc/{child_of(reader)}/fd").iterdir()}
        assert sorted(opened) == [0, 1, 2, 3]
        assert [number for number, target in opened.items() if target != os.devnull] == [3]


def test_what_a_file_leaves_in_memory_is_gone_from_the_zygote() -> None:
    secret = "Zerubbabel Quintessential"
    with Reader() as reader:
        assert reader.read(pdf([Put(72, 700, secret)]), compartment="acme").document.text == secret
        assert secret.encode() not in memory_image(zygote_of(reader).pid)
        assert secret.encode() in memory_image(child_of(reader))


def memory_image(pid: int) -> bytes:
    """What a process holds in private writable memory."""
    image, process = bytearray(), Path(f"/proc/{pid}")
    with (process / "mem").open("rb") as memory:
        for line in (process / "maps").read_text().splitlines():
            place, rights, *rest = line.split()
            start, end = (int(part, 16) for part in place.split("-"))
            if rights.startswith("rw-p") and not rest[-1].startswith("[v"):
                memory.seek(start)
                image += memory.read(end - start)
    return bytes(image)


def test_a_reading_worker_stays_small_over_many_files(full_drills: bool) -> None:
    """Zygote and child together, each page of memory counted once."""
    samples = [resume.content for resume in demo_resumes(20, seed=7)]
    early = late = 0
    with Reader() as reader:
        for number in range(10_000 if full_drills else 160):
            reader.read(samples[number % len(samples)], compartment="acme")
            if number % 20 == 19:
                used = proportional(zygote_of(reader).pid) + proportional(child_of(reader))
                early, late = (max(early, used), late) if number < 100 else (early, max(late, used))
    assert late < 400 * 1024**2
    assert late < 1.1 * early


def proportional(pid: int) -> int:
    return psutil.Process(pid).memory_full_info().pss


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
