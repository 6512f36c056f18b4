// A thread of the server or of the worker, in which heavy work is done (lib/worker/openThreads.ts).

import { answerWork } from "@/lib/worker/answerWork"
import { runWork } from "@/lib/worker/runWork"

answerWork(runWork)
