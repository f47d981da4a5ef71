from pathlib import Path

import numpy as np
import pytest

from matching.embedding import load_embedder
from matching.embedding.onet import read_occupation_texts
from matching.embedding.training import train_from_onet

ONET = Path(__file__).resolve().parents[3].parent / "shared" / "data" / "onet"


def write_table(path, *rows):
    path.write_text("\n".join("\t".join(row) for row in rows) + "\n", encoding="utf-8")


def test_an_occupation_is_one_text_with_a_fact_a_line(tmp_path):
    code = "O*NET-SOC Code"
    write_table(tmp_path / "Occupation Data.txt", (code, "Title", "Description"), ("1", "Bakers", 'Bake "bread".'))
    write_table(tmp_path / "Alternate Titles.txt", (code, "Alternate Title"), ("1", "Pastry Maker"))
    write_table(tmp_path / "Task Statements.txt", (code, "Task"), ("1", "Knead dough."))
    write_table(tmp_path / "Technology Skills.txt", (code, "Example", "Commodity Title"), ("1", "Ovenware", "Ovens"))
    assert read_occupation_texts(tmp_path) == ['Bakers Bake "bread".\nPastry Maker\nKnead dough.\nOvenware Ovens']


def test_an_incomplete_folder_is_refused(tmp_path):
    with pytest.raises(FileNotFoundError):
        read_occupation_texts(tmp_path)


@pytest.mark.shared_data
@pytest.mark.skipif(not ONET.exists(), reason="../shared/data/onet is absent")
def test_the_shipped_model_is_what_training_gives(tmp_path):
    trained = train_from_onet(ONET, tmp_path / "model.npz")
    texts = ["Registered nurse on a surgical ward", "Reconcile general ledger accounts and bank statements"]
    shipped = load_embedder().embed(texts)
    again = trained.embed(texts)
    assert np.allclose(shipped @ shipped.T, again @ again.T, atol=0.01)
