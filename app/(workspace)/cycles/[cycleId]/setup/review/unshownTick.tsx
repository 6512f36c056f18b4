import { tickOf } from "@/app/(workspace)/cycles/[cycleId]/setup/draftFields"
import { getWords } from "@/app/_server/words"
import { CheckboxField } from "@/app/_ui/form"
import { shortList } from "@/lib/words/shortList"

/** Confirms, with a launch, whose reports will have no anonymous part; nothing where all have one. */
export async function UnshownTick({ unshown }: { unshown: { id: string; name: string }[] }) {
  const words = await getWords()
  if (unshown.length === 0) return null
  const names = unshown.map(({ name }) => name)
  return (
    <CheckboxField
      name="unshown"
      value={tickOf(unshown)}
      label={words.t("setUp.review.launch.unshown", { people: unshown.length, names: shortList(words, names) })}
    />
  )
}
