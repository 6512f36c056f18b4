import { getWords } from "@/app/_server/words"
import { Badge } from "@/app/_ui/block"
import type { NominationState } from "@/prisma/client/enums"

const TONES = {
  without: undefined,
  open: undefined,
  handedIn: "accent",
  sentBack: "warning",
  approved: "success",
} as const satisfies Record<NominationState, string | undefined>

/** How far it is with the proposals for somebody. */
export async function StateBadge({ state, proposed }: { state: NominationState; proposed: number }) {
  const { t } = await getWords()
  const tone = TONES[state]
  return <Badge {...(tone && { tone })}>{t(`nomination.states.${state}`, { proposed })}</Badge>
}
