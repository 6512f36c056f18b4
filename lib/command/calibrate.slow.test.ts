import { expect, test } from "vitest"
import { run } from "@/lib/command/testing/run"

test.each([[["--slow"]], [["--json", "--write"]], [["docs/calibration.md"]]])(
  "calibrate refuses %j in one line, and simulates nothing",
  (given) => {
    const { code, output, errors } = run("calibrate", given)
    expect({ code, output }).toEqual({ code: 1, output: "" })
    expect(errors).toBe("Usage: npm run -s calibrate -- [--quick] [--json | --write]\n")
  },
)
