import module from "node:module"
import { setFlagsFromString } from "node:v8"
import { ownFile } from "@/lib/db/ownFiles"

// Imported before all else by a compiled program: how V8 compiles what is loaded from here on.

// Twenty times what a function of WebAssembly may run before it is compiled once more, optimised. Otherwise the start of
// the embedded database, and the first few plans of queries, optimise thousands of functions that run no more: a third of
// the processor that a start takes, and 75 MB. What runs all the time is optimised all the same, a little later.
setFlagsFromString("--wasm-tiering-budget=36000000")

// Node 22 and later keep what was compiled for the next start; older ones know no such thing.
const { enableCompileCache } = module as { enableCompileCache?: (folder: string) => unknown }
if (globalThis.parallaxFolder !== undefined) enableCompileCache?.(ownFile(".compiled"))
