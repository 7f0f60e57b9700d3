"""Compares catalogues and pages that errdex import wrote with their originals, by a reader of its own."""

import json
import os
import re
import subprocess
import sys
import tempfile


def catalogue(path):
    """The rows of a catalogue, each a map from columns to texts."""
    rows, columns = [], None
    for line in open(path, encoding="utf-8"):
        line = line.rstrip("\n")
        if not line or line.startswith("#"):
            continue
        if columns is None:
            columns = line.split("\t")
        else:
            cells = line.split("\t")
            rows.append(dict(zip(columns, cells + [""] * (len(columns) - len(cells)))))
    return rows


def tell(name, expected, found):
    lost = sorted(set(expected) - set(found))
    further = sorted(set(found) - set(expected))
    changed = sorted(key for key in expected if key in found and expected[key] != found[key])
    told = open(os.environ["TOLD"], encoding="utf-8").read() if "TOLD" in os.environ else ""
    left = [key for key in lost if isinstance(key, str) and f" {key} " in told]
    lost = [key for key in lost if key not in left]
    print(
        f"  {name}: {len(expected)} expected, {len(left)} left and told, {len(lost)} lost, {len(changed)} changed,"
        f" {len(further)} further"
    )
    for what, keys in (("lost", lost), ("changed", changed), ("further", further)):
        if keys:
            print(f"    {what}: {keys[:10]}")


def compare_list(source, path):
    expected = {}
    for line in open(source, encoding="utf-8"):
        cells = line.split()
        if cells and not line.startswith("#") and cells[0] != "Section:":
            expected[(cells[0], cells[2])] = cells[3] if len(cells) > 3 else ""
    tell("conditions", expected, {(row["code"], row["symbol"]): row.get("text", "") for row in catalogue(path)})


def write_english(compiler, path):
    call = re.compile(r'diag\((\d+), \d /\* (\w+) \*/, "(?:[^"\\]|\\.)*", ("(?:[^"\\]|\\.)*")')
    messages = {}
    for code, category, text in call.findall(open(compiler, encoding="utf-8").read()):
        messages[json.loads(text)] = {"category": category, "code": int(code)}
    json.dump(messages, open(path, "w", encoding="utf-8"), indent=4)


def compare_messages(english, spanish, path):
    rows = catalogue(path)
    expected = {f"TS{each['code']}": text for text, each in json.load(open(english, encoding="utf-8")).items()}
    tell("English", expected, {row["code"]: row["text-en"] for row in rows if row["text-en"]})
    expected = {}
    for key, text in json.load(open(spanish, encoding="utf-8")).items():
        expected["TS" + key.rsplit("_", 1)[1]] = text.strip()
    tell("Spanish", expected, {row["code"]: row["text-es"] for row in rows if row["text-es"]})


def compare_header(include, only, path, *sources):
    """Symbols as they stand in the files, values as a C compiler gives them."""
    text = re.sub(r"/\*.*?\*/", " ", "\n".join(open(each, encoding="latin-1").read() for each in sources), flags=re.S)
    names = set(re.findall(r"^\s*#\s*define\s+(\w+)[ \t]+(?=[^\s\"])", text, flags=re.M))
    for body in re.findall(r"enum\s*\w*\s*\{([^}]*)\}", text):
        names.update(re.findall(r"(?:^|,)\s*([A-Za-z_]\w*)", body))
    names = sorted(name for name in names if re.fullmatch(only, name))
    defined = ["-DSQLITE_ENABLE_SESSION", "-DSQLITE_ENABLE_PREUPDATE_HOOK"]
    values = {}
    with tempfile.TemporaryDirectory() as folder:
        source, program = os.path.join(folder, "a.c"), os.path.join(folder, "a")

        def run(wanted):
            with open(source, "w", encoding="utf-8") as out:
                out.write(f"#include <stdio.h>\n#include <{include}>\nint main(void) {{\n")
                out.writelines(f'printf("%s\\t%lld\\n", "{name}", (long long)({name}));\n' for name in wanted)
                out.write("return 0; }\n")
            built = subprocess.run(["gcc", "-w", *defined, "-o", program, source], capture_output=True)
            if built.returncode == 0:
                lines = subprocess.run([program], capture_output=True, text=True).stdout.splitlines()
                values.update(line.split("\t") for line in lines)
            elif len(wanted) > 1:
                run(wanted[: len(wanted) // 2])
                run(wanted[len(wanted) // 2 :])

        run(names)
    values = {name: value for name, value in values.items() if not re.search(r"pointer", name)}
    tell(include, values, {row["symbol"]: row["code"] for row in catalogue(path)})


def compare_pages(folder, drafts):
    """Every line of each page stands in its draft, except headings that say what became a cause or a step."""
    expected, found = {}, {}
    for name in sorted(os.listdir(folder)):
        code = name[:-3]
        lines = [plain(line) for line in open(os.path.join(folder, name), encoding="utf-8")]
        expected[code] = [line for line in lines if line]
        path = os.path.join(drafts, code + ".yaml")
        if os.path.exists(path):
            draft = "\n".join(plain(line) for line in open(path, encoding="utf-8"))
            found[code] = [line for line in expected[code] if line in draft]
    tell("pages", expected, found)


def plain(line):
    line = re.sub(r"^#{1,6}\s+(?=\w)", "", line.strip())
    # Links between the pages lead to where these lie now.
    return re.sub(r"<?(?:\.\.?/|\./)?[\w./-]*E\d{4}\.(?:html|md|yaml)>?", "L", line.replace("''", "'"))


if __name__ == "__main__":
    {
        "list": compare_list,
        "english": write_english,
        "messages": compare_messages,
        "header": compare_header,
        "pages": compare_pages,
    }[sys.argv[1]](*sys.argv[2:])
