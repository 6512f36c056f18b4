import {
  isLiteralElement,
  isPluralElement,
  isSelectElement,
  isTagElement,
  parse,
  type MessageFormatElement,
} from "@formatjs/icu-messageformat-parser"
import { printAST } from "@formatjs/icu-messageformat-parser/printer.js"

type Tree = { readonly [key: string]: string | Tree }

/** Messages made longer by a third and accented, with their arguments and tags as they were. */
export function pseudoOf(messages: Tree): Tree {
  return Object.fromEntries(
    Object.entries(messages).map(([key, message]) => [
      key,
      typeof message === "string" ? printAST(parse(message).map(changed)) : pseudoOf(message),
    ]),
  )
}

function changed(element: MessageFormatElement): MessageFormatElement {
  if (isLiteralElement(element)) return { ...element, value: stretched(element.value) }
  if (isTagElement(element)) return { ...element, children: element.children.map(changed) }
  if (isPluralElement(element) || isSelectElement(element)) {
    const options = Object.fromEntries(
      Object.entries(element.options).map(([name, { value, ...rest }]) => [
        name,
        { ...rest, value: value.map(changed) },
      ]),
    )
    return { ...element, options } as MessageFormatElement
  }
  return element
}

const ACCENTED: Record<string, string> = {
  a: "á",
  e: "é",
  i: "í",
  o: "ö",
  u: "ü",
  c: "ç",
  n: "ñ",
  A: "Å",
  E: "É",
  O: "Ø",
}

/** Vowels are doubled, which makes up for how much longer other languages are than English. */
function stretched(text: string): string {
  return text.replaceAll(/\p{L}/gu, (letter) => {
    const accented = ACCENTED[letter] ?? letter
    return /[aeiou]/i.test(letter) ? accented + accented.toLowerCase() : accented
  })
}
