import fc from "fast-check"
import { expect, test } from "vitest"
import { isWithin, reachOf, reachWith } from "@/lib/mail/reach"

test.each([
  "127.0.0.1",
  "127.255.0.3",
  "10.1.2.3",
  "172.16.0.1",
  "192.168.1.1",
  "169.254.169.254",
  "100.64.0.1",
  "0.0.0.0",
  "255.255.255.255",
  "224.0.0.1",
  "240.0.0.1",
  "198.18.0.1",
  "192.0.2.1",
  "::",
  "::1",
  "::127.0.0.1",
  "fe80::1",
  "fec0::1",
  "fc00::1",
  "fd12::1",
  "ff02::1",
  "64:ff9b::7f00:1",
  "2002:7f00:1::",
  "2001:db8::1",
])("%s is not on the public internet", (address) => {
  expect(isWithin("public", address)).toBe(false)
})

test.each(["8.8.8.8", "93.184.216.34", "2606:4700::1111", "2a00:1450:4001::1"])("%s is", (address) => {
  expect(isWithin("public", address)).toBe(true)
  expect(isWithin("own", address)).toBe(false)
})

test("an IPv4 address counts as what it is, however it is written as IPv6", () => {
  fc.assert(
    fc.property(fc.ipV4(), (address) => {
      const [a, b, c, d] = address.split(".").map(Number) as [number, number, number, number]
      const hex = `::ffff:${((a << 8) | b).toString(16)}:${((c << 8) | d).toString(16)}`
      for (const reach of ["public", "own"] as const) {
        expect(isWithin(reach, `::ffff:${address}`)).toBe(isWithin(reach, address))
        expect(isWithin(reach, hex)).toBe(isWithin(reach, address))
      }
    }),
  )
})

test("what is no address is nowhere", () => {
  for (const text of ["", "localhost", "smtp.example.org", "1.2.3"]) expect(isWithin("public", text)).toBe(false)
})

test("where anybody may create a workspace only the public internet is reached, and nothing unencrypted", () => {
  expect(reachOf({ signUp: "open" })).toBe("public")
  expect(reachOf({ signUp: "first" })).toBe("any")
  expect(reachWith("none", "any")).toBe("own")
  expect(reachWith("tls", "public")).toBe("public")
})
