import { randomBytes, randomUUID } from "node:crypto"
import { brotliCompressSync } from "node:zlib"
import fc from "fast-check"
import { AEAD_AES_128_GCM, AEAD_AES_256_GCM, CipherSuite, KDF_HKDF_SHA256, KEM_DHKEM_X25519_HKDF_SHA256 } from "hpke"
import { expect, test } from "vitest"
import { pad } from "@/lib/ballot/padding"
import { ballotOpener, sealBallot, type BallotPlace } from "@/lib/ballot/sealedBallot"
import { newSealKey } from "@/lib/ballot/testing/keys"
import { COMMENTS_LIMIT } from "@/lib/questionnaire/answers"

const key = await newSealKey()
const open = await ballotOpener(key)
const content = {
  receipt: "ABCD-EFGH-JKMN",
  scores: [1, null, 5],
  comments: { keep: "Asks first, then decides." },
  matters: [],
}

const place: BallotPlace = {
  cycleId: randomUUID(),
  ballotId: "a",
  invitationId: randomUUID(),
  subjectId: randomUUID(),
  group: "peers",
  psk: randomBytes(32),
}

test("a sealed ballot opens in its own place", async () => {
  const sealed = await sealBallot(key.publicKey, place, content)
  expect(await open(place, sealed)).toEqual(content)
  expect(await open(place, sealed.with(100, sealed[100]! ^ 1))).toBeNull()
  expect(await open(place, new Uint8Array(3))).toBeNull()
})

test.each<Partial<BallotPlace>>([
  { cycleId: randomUUID() },
  { ballotId: "b" },
  { invitationId: randomUUID() },
  { subjectId: randomUUID() },
  { group: "manager" },
  { psk: randomBytes(32) },
  // What is bound to it ends nowhere but at its own end.
  { subjectId: `${place.subjectId}p`, group: "eers" },
])("a ballot that was moved to another place does not open: %o", async (other) => {
  const sealed = await sealBallot(key.publicKey, place, content)
  expect(await open({ ...place, ...other }, sealed)).toBeNull()
})

test("a ballot that was sealed with the public key alone, without the pre-shared key, does not open", async () => {
  expect(await open(place, await sealBallot(key.publicKey, { ...place, psk: Buffer.alloc(32) }, content))).toBeNull()
  // In the mode that knows no such key, with all else right.
  const suite = new CipherSuite(KEM_DHKEM_X25519_HKDF_SHA256, KDF_HKDF_SHA256, AEAD_AES_256_GCM)
  const publicKey = await suite.DeserializePublicKey(key.publicKey)
  const bound = {
    info: Buffer.from("parallax ballot 2"),
    aad: Buffer.from([place.cycleId, place.invitationId, place.subjectId, place.group].join("\0")),
  }
  const padded = pad(brotliCompressSync(JSON.stringify(content)))
  const sealWith = async (options: object) => {
    const { encapsulatedSecret, ciphertext } = await suite.Seal(publicKey, padded, { ...bound, ...options })
    return Buffer.concat([encapsulatedSecret, ciphertext])
  }
  expect(await open(place, await sealWith({}))).toBeNull()
  expect(await open(place, await sealWith({ psk: place.psk, pskId: Buffer.from(place.ballotId) }))).toEqual(content)
})

test("a ballot of before raters were asked what matters says nothing of it", async () => {
  const { matters: _, ...before } = content
  expect(await open(place, await sealBallot(key.publicKey, place, before as never))).toEqual(content)
})

test("without the other key no ballot opens", async () => {
  const openOther = await ballotOpener(await newSealKey())
  expect(await openOther(place, await sealBallot(key.publicKey, place, content))).toBeNull()
})

test("a ballot that unfolds to more than any rater can write is not opened", async () => {
  const bomb = await sealBallot(key.publicKey, place, { ...content, comments: { keep: "x".repeat(100_000_000) } })
  expect(bomb.length).toBeLessThan(100_000)
  expect(await open(place, bomb)).toBeNull()
})

/**
 * Text as varied as prose, and more: words of a vocabulary of its own, each drawn without regard to those before it, the
 * n-th with a share of 1 / (n + 3), as Zipf and Mandelbrot found for words. Of real prose, in which words go together, the
 * same length takes less: 6,000 characters of Chinese were 6.3 KB at most, where this makes up to 7.
 */
function prose(seed: number, { first, letters, wordLength, words, space, stop }: Script): string {
  let state = seed
  const chance = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
  const alphabet = Array.from({ length: letters }, (_, place) => String.fromCodePoint(first + place))
  const drawLetter = drawFrom(alphabet, chance)
  const vocabulary = Array.from({ length: words }, () => {
    return Array.from({ length: Math.max(1, Math.round(wordLength * (0.4 + 1.2 * chance()))) }, drawLetter).join("")
  })
  const drawWord = drawFrom(vocabulary, chance)
  let text = ""
  for (let count = 1; text.length < COMMENTS_LIMIT; count += 1) text += drawWord() + (count % 9 ? "" : stop) + space
  return text.slice(0, COMMENTS_LIMIT)
}

function drawFrom(choices: string[], chance: () => number): () => string {
  const ends: number[] = []
  for (const place of choices.keys()) ends.push((ends.at(-1) ?? 0) + 1 / (place + 3))
  return () => {
    const point = chance() * ends.at(-1)!
    return choices[ends.findIndex((end) => point < end)]!
  }
}

interface Script {
  /** Code point of its first letter. */
  first: number
  letters: number
  /** On average. */
  wordLength: number
  words: number
  space: string
  /** After every ninth word. */
  stop: string
}

const SCRIPTS: [string, Script][] = [
  ["Latin", { first: 0x61, letters: 26, wordLength: 5, words: 1500, space: " ", stop: "," }],
  ["Cyrillic", { first: 0x430, letters: 32, wordLength: 6, words: 2000, space: " ", stop: "," }],
  ["Hebrew", { first: 0x5d0, letters: 27, wordLength: 5, words: 2000, space: " ", stop: "," }],
  ["Devanagari", { first: 0x905, letters: 60, wordLength: 4, words: 1500, space: " ", stop: "," }],
  ["Hangul", { first: 0xac00, letters: 1500, wordLength: 3, words: 1500, space: " ", stop: "," }],
  ["Han", { first: 0x4e00, letters: 2500, wordLength: 1.6, words: 3000, space: "", stop: "，" }],
]

test.each(SCRIPTS)("the longest comments that are taken make no ballot longer: %s", async (_, script) => {
  const shortest = await sealBallot(key.publicKey, place, { ...content, comments: {} })
  const scores = Array.from({ length: 40 }, (__, item) => (item % 5) + 1)
  await fc.assert(
    fc.asyncProperty(fc.nat(), async (seed) => {
      const longest = { ...content, scores, comments: { keep: prose(seed, script) } }
      const sealed = await sealBallot(key.publicKey, place, longest)
      expect(sealed.length).toBe(shortest.length)
    }),
    { numRuns: 10 },
  )
})

test("what seals ballots does as RFC 9180 says with a pre-shared key (A.1.2, sequence 0)", async () => {
  const bytes = (hex: string) => new Uint8Array(Buffer.from(hex, "hex"))
  const suite = new CipherSuite(KEM_DHKEM_X25519_HKDF_SHA256, KDF_HKDF_SHA256, AEAD_AES_128_GCM)
  const privateKey = await suite.DeserializePrivateKey(
    bytes("c5eb01eb457fe6c6f57577c5413b931550a162c71a03ac8d196babbd4e5ce0fd"),
  )
  const publicKey = await suite.DeserializePublicKey(
    bytes("9fed7e8c17387560e92cc6462a68049657246a09bfa8ade7aefe589672016366"),
  )
  const encapsulated = bytes("0ad0950d9fb9588e59690b74f1237ecdf1d775cd60be2eca57af5a4b0471c91b")
  const ciphertext = bytes("e52c6fed7f758d0cf7145689f21bc1be6ec9ea097fef4e959440012f4feb73fb611b946199e681f4cfc34db8ea")
  const options = {
    info: bytes("4f6465206f6e2061204772656369616e2055726e"),
    aad: bytes("436f756e742d30"),
    psk: bytes("0247fd33b913760fa1fa51e1892d9f307fbe65eb171e8132c2af18555a738b82"),
    pskId: bytes("456e6e796e20447572696e206172616e204d6f726961"),
  }
  const opened = await suite.Open({ privateKey, publicKey }, encapsulated, ciphertext, options)
  expect(Buffer.from(opened).toString()).toBe("Beauty is truth, truth beauty")
  const without = suite.Open({ privateKey, publicKey }, encapsulated, ciphertext, { ...options, psk: randomBytes(32) })
  await expect(without).rejects.toThrow()
})
