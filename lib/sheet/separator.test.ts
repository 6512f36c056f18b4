import { expect, test } from "vitest"
import { separatorOf } from "@/lib/sheet/separator"

test.each([
  [
    "records are alike by it, though another stands in every one but the first",
    "Title,Name\nClerk; 3,Dana\nHead; 1,Mei\n",
    ",",
  ],
  [
    "addresses stand alone by it, though another stands in every record",
    "Role; grade,E-mail\nClerk; 3,d@x.example\n",
    ",",
  ],
  [
    "most records are alike by it, though a title above has none",
    "People\nName;Team\nDana;Sales, north\nMei;Legal\n",
    ";",
  ],
  ["a quoted cell may hold any of them", '"a;b;c"|"d,e"\n"f;g"|"h,i,j"\n', "|"],
  ["a pasted table has tabs, whatever its cells hold", "Okafor, Dana\tSales; north\nLin, Mei\tLegal; south\n", "\t"],
])("%s", (_, text, separator) => {
  expect(separatorOf(text)).toBe(separator)
})
