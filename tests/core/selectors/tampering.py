"""Ways to tamper with the audit as somebody who owns the tables, each without a trace in the triggers."""

from dataclasses import dataclass
from random import Random

from django.db import DatabaseError, connections

from core.audit_chain import audit_models

TABLES = "core_auditlink", "core_audithead"


@dataclass
class Tamperer:
    """Does one random thing to the chain of one organization."""

    random: Random
    chain: object
    other: object

    def query(self, text, *parameters):
        with connections["owner"].cursor() as cursor:
            cursor.execute(text, parameters)
            return cursor.fetchall() if cursor.description else []

    def pick(self, where="TRUE", count=1):
        """Some sealed links of rows: (sequence, table, event)."""
        rows = self.query(
            "SELECT sequence, table_name, event_id FROM core_auditlink l LEFT JOIN core_auditshape s ON s.id = l.shape "
            f"WHERE chain = %s AND {where} ORDER BY sequence",
            self.chain,
        )
        return self.random.sample(rows, count)

    def living(self, count=1):
        return self.pick("salt IS NOT NULL", count)

    def end(self):
        return self.query("SELECT max(sequence) FROM core_auditlink WHERE chain = %s", self.chain)[0][0]

    def do(self):
        ways = [getattr(self, name) for name in sorted(dir(self)) if name.startswith("way_")]
        way = self.random.choice(ways)
        way()
        return way.__name__

    def silently(self, table, text, *parameters):
        self.query(f"ALTER TABLE {table} DISABLE TRIGGER USER")
        self.query(text, *parameters)
        self.query(f"ALTER TABLE {table} ENABLE TRIGGER USER")

    def columns(self, table, *skipped):
        rows = self.query("SELECT column_name, data_type FROM information_schema.columns WHERE table_name = %s", table)
        return [row for row in rows if row[0] not in skipped]

    def other_value(self, column, kind):
        return {
            "uuid": "gen_random_uuid()",
            "jsonb": "'{\"forged\": 1}'",
            "boolean": f"NOT coalesce({column}, false)",
            "integer": f"coalesce({column}, 0) + 1",
            "bigint": f"coalesce({column}, 0) + 1",
            "smallint": f"coalesce({column}, 0) + 1",
            "double precision": f"coalesce({column}, 0) + 1",
            "numeric": f"coalesce({column}, 0) + 1",
            "date": f"coalesce({column}, now()::date) + 1",
            "timestamp with time zone": f"coalesce({column}, now()) + interval '1 microsecond'",
            "bytea": "uuid_send(gen_random_uuid())",
            "ARRAY": f"array_append({column}, NULL)",
        }.get(kind, f"left(coalesce({column}, '') || 'x', greatest(length(coalesce({column}, '')), 1))")

    def way_change_a_row(self):
        ((_, table, event),) = self.living()
        column, kind = self.random.choice(self.columns(table, "pgh_id"))
        value = self.other_value(column, kind)
        if value.startswith("left("):
            value = f"coalesce({column}, '') || 'x'"
        before = self.query(f"SELECT to_jsonb(e)::text FROM {table} e WHERE pgh_id = %s", event)
        try:
            self.query("SAVEPOINT change")
            self.query(f"UPDATE {table} SET {column} = {value} WHERE pgh_id = %s", event)
        except DatabaseError:  # too long for its column: say less
            self.query("ROLLBACK TO change")
            self.query(f"UPDATE {table} SET {column} = '~' WHERE pgh_id = %s", event)
        assert self.query(f"SELECT to_jsonb(e)::text FROM {table} e WHERE pgh_id = %s", event) != before

    def way_remove_a_row(self):
        ((_, table, event),) = self.living()
        self.query(f"DELETE FROM {table} WHERE pgh_id = %s", event)

    def way_remove_a_row_as_if_erased(self):
        ((sequence, table, event),) = self.living()
        self.query(f"DELETE FROM {table} WHERE pgh_id = %s", event)
        self.query("UPDATE core_auditlink SET salt = NULL WHERE chain = %s AND sequence = %s", self.chain, sequence)

    def way_remove_a_row_with_its_link(self):
        ((sequence, table, event),) = self.living()
        self.query(f"DELETE FROM {table} WHERE pgh_id = %s", event)
        self.query("DELETE FROM core_auditlink WHERE chain = %s AND sequence = %s", self.chain, sequence)

    def way_remove_a_row_with_its_link_and_close_the_gap(self):
        end = self.end()
        ((sequence, table, event),) = self.living()
        self.query(f"DELETE FROM {table} WHERE pgh_id = %s", event)
        self.query("DELETE FROM core_auditlink WHERE chain = %s AND sequence = %s", self.chain, sequence)
        for place in range(sequence + 1, end + 1):
            self.query(
                "UPDATE core_auditlink SET sequence = sequence - 1 WHERE chain = %s AND sequence = %s",
                self.chain, place,
            )  # fmt: skip

    def copied(self, table, event):
        names = ", ".join(name for name, _ in self.columns(table, "pgh_id"))
        self.silently(table, f"INSERT INTO {table} ({names}) SELECT {names} FROM {table} WHERE pgh_id = %s", event)
        return self.query(f"SELECT max(pgh_id) FROM {table}")[0][0]

    def way_add_a_row(self):
        ((_, table, event),) = self.living()
        self.copied(table, event)

    def way_add_a_row_with_a_link(self):
        ((sequence, table, event),) = self.living()
        copy = self.copied(table, event)
        names = [name for name, _ in self.columns("core_auditlink", "id", "event_id", "sequence")]
        self.silently(
            "core_auditlink",
            f"INSERT INTO core_auditlink (event_id, sequence, {', '.join(names)}) "
            f"SELECT %s, %s, {', '.join(names)} FROM core_auditlink WHERE chain = %s AND sequence = %s",
            copy, self.end() + 1, self.chain, sequence,
        )  # fmt: skip

    def way_add_an_unsealed_link(self):
        ((sequence, _, _),) = self.living()
        names = [name for name, _ in self.columns("core_auditlink", "id", "sequence")]
        self.silently(
            "core_auditlink",
            f"INSERT INTO core_auditlink ({', '.join(names)}) "
            f"SELECT {', '.join(names)} FROM core_auditlink WHERE chain = %s AND sequence = %s",
            self.chain, sequence,
        )  # fmt: skip

    def way_exchange_two_links(self):
        (one, *_), (two, *_) = self.pick(count=2)
        for old, new in ((one, -1), (two, one), (-1, two)):
            self.query(
                "UPDATE core_auditlink SET sequence = %s WHERE chain = %s AND sequence = %s", new, self.chain, old
            )

    def way_exchange_two_rows(self):
        _, table, event = self.living()[0]
        rows = self.query(f"SELECT pgh_id FROM {table} WHERE pgh_id <> %s", event)
        other = self.random.choice(rows or [(event + 1,)])[0]
        for old, new in ((event, -1), (other, event), (-1, other)):
            self.query(f"UPDATE {table} SET pgh_id = %s WHERE pgh_id = %s", new, old)

    def way_give_a_row_to_another_organization(self):
        _, table, event = self.pick("salt IS NOT NULL AND table_name <> 'core_organizationevent'")[0]
        self.query(f"UPDATE {table} SET organization_id = %s WHERE pgh_id = %s", self.other, event)

    def way_give_a_row_and_its_link_to_another_organization(self):
        sequence, table, event = self.pick("salt IS NOT NULL AND table_name <> 'core_organizationevent'")[0]
        self.query(f"UPDATE {table} SET organization_id = %s WHERE pgh_id = %s", self.other, event)
        self.query(
            "UPDATE core_auditlink SET chain = %s, sequence = sequence + 1000 WHERE chain = %s AND sequence = %s",
            self.other, self.chain, sequence,
        )  # fmt: skip

    def way_change_a_link(self):
        ((sequence, *_),) = self.pick()
        column, kind = self.random.choice(self.columns("core_auditlink", "id", "chain"))
        value = self.other_value(column, kind) if kind != "text" else f"{column} || 'x'"
        if column == "erased":
            value = "array_append(erased, 1)"
        self.query(
            f"UPDATE core_auditlink SET {column} = {value} WHERE chain = %s AND sequence = %s", self.chain, sequence
        ) if column != "sequence" else self.query(
            "UPDATE core_auditlink SET sequence = sequence + 1000 WHERE chain = %s AND sequence = %s",
            self.chain, sequence,
        )  # fmt: skip

    def way_lose_an_erasure(self):
        ((sequence, *_),) = self.pick("action = 'erase'")
        self.query("DELETE FROM core_auditlink WHERE chain = %s AND sequence = %s", self.chain, sequence)

    def cut(self):
        """Remove the last links and their rows; returns how many are left."""
        left = self.end() - self.random.randint(1, 3)
        for _, table, event in self.pick_after(left):
            if table:
                self.query(f"DELETE FROM {table} WHERE pgh_id = %s", event)
        self.query("DELETE FROM core_auditlink WHERE chain = %s AND sequence > %s", self.chain, left)
        return left

    def pick_after(self, left):
        return self.query(
            "SELECT sequence, table_name, event_id FROM core_auditlink l LEFT JOIN core_auditshape s ON s.id = l.shape "
            "WHERE chain = %s AND sequence > %s",
            self.chain, left,
        )  # fmt: skip

    def way_cut_the_end(self):
        self.cut()

    def way_cut_the_end_and_its_head(self):
        self.cut()
        self.query("DELETE FROM core_audithead WHERE chain = %s", self.chain)

    def way_cut_the_end_and_wind_back_its_head(self):
        """Only the anchor tells."""
        left = self.cut()
        self.query(
            "UPDATE core_audithead h SET sequence = l.sequence, digest = l.digest FROM core_auditlink l "
            "WHERE h.chain = %s AND l.chain = h.chain AND l.sequence = %s",
            self.chain, left,
        )  # fmt: skip

    def way_change_the_head(self):
        change = self.random.choice(["sequence = sequence + 1", "digest = ''", "digest = uuid_send(gen_random_uuid())"])
        self.query(f"UPDATE core_audithead SET {change} WHERE chain = %s", self.chain)

    def way_remove_the_whole_chain(self):
        for model in audit_models():
            if any(name == "organization_id" for name, _ in self.columns(model._meta.db_table)):
                self.query(f"DELETE FROM {model._meta.db_table} WHERE organization_id = %s", self.chain)
        self.query("DELETE FROM core_organizationevent WHERE pgh_obj_id = %s", self.chain)
        for table in TABLES:
            self.query(f"DELETE FROM {table} WHERE chain = %s", self.chain)

    def way_switch_a_trigger_off(self):
        table, trigger = self.random.choice(
            self.query(
                "SELECT tgrelid::regclass::text, tgname FROM pg_trigger WHERE tgname IN ('audit_link', 'audit_seal') "
                "OR tgname ~ '^pgtrigger_(insert|update|delete)_'"
            )
        )
        verb = self.random.choice(["ALTER TABLE {0} DISABLE TRIGGER {1}", "DROP TRIGGER {1} ON {0}"])
        self.query(verb.format(table, trigger))
