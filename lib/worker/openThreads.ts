import { availableParallelism } from "node:os"
import { Worker } from "node:worker_threads"
import type { CloseProgress } from "@/lib/cycle/closeCycle"
import type { Answered, Asked, Done, DoneOf, Failure, Work } from "@/lib/worker/work"

/** A file, and what Node is given to run it in a thread. */
export interface ThreadProgram {
  path: string
  execArgv: string[]
}

export interface ThreadLimits {
  /** Threads at once. */
  most: number
  /** After so long without work a thread is ended, and its memory given back. */
  idleSeconds: number
  /** A piece of work that takes longer is given up, with its thread. */
  workSeconds: number
}

/** How whoever has asked for something waits for it. */
export interface Watch {
  /** That they do not wait any more. */
  signal?: AbortSignal
  /** Is told how far a close has come. */
  tell?: (progress: CloseProgress) => void
}

/** Threads that do what would keep the thread that answers requests from answering. */
export interface Threads {
  /**
   * Does a piece of work, after those that wait already.
   * @throws ThreadError where it fails, takes too long, or its thread dies; other work goes on
   */
  run<Asked extends Work>(work: Asked, watch?: Watch): Promise<DoneOf<Asked>>
  /** The same values; what takes them counts as under way, between two pieces of work too. */
  during<Value>(values: AsyncIterable<Value>): AsyncGenerator<Value>
  /** Comes back when nothing is under way. */
  settled(): Promise<void>
  /** Ends all threads; what is under way fails, and nothing is begun any more. */
  end(): Promise<void>
}

/** A piece of work that was not done. */
export class ThreadError extends Error {
  override name = "ThreadError"
}

/** One core is left to the requests. */
const LIMITS: ThreadLimits = {
  most: Math.max(1, Math.min(4, availableParallelism() - 1)),
  idleSeconds: 60,
  workSeconds: 60,
}

/** A report takes a tenth of it; what takes more is to fail alone, and not the process with it. */
const MOST_MEGABYTES = 1024

/** How long a thread may take to read its program. */
const START_SECONDS = 60

interface Task {
  work: Work
  tell: Watch["tell"]
  resolve(done: Done): void
  reject(error: unknown): void
}

interface Thread {
  worker: Worker
  isReady: boolean
  task: Task | null
  timer: NodeJS.Timeout | null
  /** Why it is being ended, or what has ended it. */
  cause: string
}

/** Threads that are started when there is work, of a program that answers by lib/worker/answerWork.ts. */
export function openThreads(program: ThreadProgram, limits: Partial<ThreadLimits> = {}): Threads {
  const { most, idleSeconds, workSeconds } = { ...LIMITS, ...limits }
  const threads = new Set<Thread>()
  const waiting: Task[] = []
  let underWay = 0
  let tellSettled: (() => void)[] = []
  let isEnded = false

  function begin(): void {
    underWay += 1
  }

  function finish(): void {
    underWay -= 1
    if (underWay > 0) return
    for (const tell of tellSettled) tell()
    tellSettled = []
  }

  function start(): Thread {
    const worker = new Worker(program.path, {
      execArgv: program.execArgv,
      resourceLimits: { maxOldGenerationSizeMb: MOST_MEGABYTES },
    })
    const thread: Thread = { worker, isReady: false, task: null, timer: null, cause: "its thread has ended" }
    threads.add(thread)
    worker.on("message", (answered: Answered) => {
      if (answered === "ready") {
        thread.isReady = true
        if (thread.task) limit(thread)
        return
      }
      if ("progress" in answered) {
        thread.task?.tell?.(answered.progress)
        return
      }
      const task = take(thread)
      rest(thread)
      if ("done" in answered) task?.resolve(answered.done)
      else task?.reject(errorOf(answered.failed))
      proceed()
    })
    worker.on("error", (error: unknown) => {
      thread.cause = `its thread has died (${nameOf(error)})`
    })
    worker.on("exit", () => {
      threads.delete(thread)
      take(thread)?.reject(undone(thread.cause))
      proceed()
    })
    return thread
  }

  function give(thread: Thread, task: Task): void {
    const { worker } = thread
    thread.task = task
    worker.ref()
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has none
    worker.postMessage({ work: task.work } satisfies Asked)
    limit(thread)
  }

  /** From now on it has so much time. */
  function limit(thread: Thread): void {
    if (thread.timer) clearTimeout(thread.timer)
    const seconds = thread.isReady ? workSeconds : START_SECONDS
    thread.timer = setTimeout(() => {
      thread.cause = `it took longer than ${seconds} s`
      void thread.worker.terminate()
    }, seconds * 1000)
  }

  /** What it was doing, which is over. */
  function take(thread: Thread): Task | null {
    const { task, timer } = thread
    if (timer) clearTimeout(timer)
    thread.task = null
    return task
  }

  function rest(thread: Thread): void {
    thread.worker.unref()
    thread.timer = setTimeout(() => {
      threads.delete(thread)
      void thread.worker.terminate()
    }, idleSeconds * 1000).unref()
  }

  function proceed(): void {
    while (waiting.length > 0) {
      const free = [...threads].find(({ task }) => !task) ?? (threads.size < most ? start() : null)
      if (!free) return
      give(free, waiting.shift()!)
    }
  }

  async function run(work: Work, { signal, tell }: Watch = {}): Promise<Done> {
    signal?.throwIfAborted()
    if (isEnded) throw undone(STOPPING)
    begin()
    let onAbort: (() => void) | undefined
    try {
      return await new Promise<Done>((resolve, reject) => {
        const task: Task = { work, tell, resolve, reject }
        onAbort = () => {
          // What has been begun is done to its end, for nobody.
          if (waiting.includes(task)) waiting.splice(waiting.indexOf(task), 1)
          reject(signal!.reason as Error)
        }
        signal?.addEventListener("abort", onAbort, { once: true })
        waiting.push(task)
        proceed()
      })
    } finally {
      if (onAbort) signal?.removeEventListener("abort", onAbort)
      finish()
    }
  }

  return {
    run: run as Threads["run"],
    async *during(values) {
      begin()
      try {
        yield* values
      } finally {
        finish()
      }
    },
    async settled() {
      if (underWay > 0) await new Promise<void>((resolve) => tellSettled.push(resolve))
    },
    async end() {
      isEnded = true
      for (const { reject } of waiting.splice(0)) reject(undone(STOPPING))
      for (const thread of threads) thread.cause = STOPPING
      await Promise.all([...threads].map(({ worker }) => worker.terminate()))
    },
  }
}

const STOPPING = "the process is stopping"

function undone(cause: string): ThreadError {
  return new ThreadError(`A piece of work was not done: ${cause}.`)
}

/** By the name of what it has failed of. */
function errorOf({ name, frames }: Failure): ThreadError {
  const error = undone(`it failed (${name})`)
  error.name = name
  error.stack = [`${error.name}: ${error.message}`, ...frames].join("\n")
  return error
}

/** Of what has ended a thread, such as "ERR_WORKER_OUT_OF_MEMORY". */
function nameOf(error: unknown): string {
  if (!(error instanceof Error)) return "unknown"
  return "code" in error ? String(error.code) : error.name
}
