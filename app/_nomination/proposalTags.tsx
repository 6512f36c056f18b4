import { getWords } from "@/app/_server/words"
import { Badge } from "@/app/_ui/block"
import type { ShownProposal } from "@/lib/nomination/findNomination"

/** What is worth knowing of somebody who is proposed. @param all also what only who approves has to weigh */
export async function ProposalTags({ proposal, all }: { proposal: ShownProposal; all: boolean }) {
  const { t } = await getWords()
  const { typedAddress, isOutside, isOften } = proposal
  return (
    <>
      {typedAddress !== null && <span className="quiet small">{typedAddress}</span>}
      {all && typedAddress !== null && <Badge tone="warning">{t("nomination.tags.typed")}</Badge>}
      {all && isOutside && <Badge tone="warning">{t("nomination.tags.outside")}</Badge>}
      {isOften && <Badge>{t("nomination.tags.often")}</Badge>}
    </>
  )
}
