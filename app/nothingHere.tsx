import { getWords } from "@/app/_server/words"
import { PageHeader } from "@/app/_ui/block"
import { ButtonLink } from "@/app/_ui/button"

/** What is missing and what is not theirs to see look the same to whoever asks. */
export async function NothingHere() {
  const { t } = await getWords()
  return (
    <div className="page narrow">
      <PageHeader title={t("nothingHere.title")} lead={t("nothingHere.lead")} />
      <div>
        <ButtonLink href="/">{t("nothingHere.start")}</ButtonLink>
      </div>
    </div>
  )
}
