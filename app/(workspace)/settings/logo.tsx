import { dropLogo, saveLogo } from "@/app/(workspace)/settings/actions"
import styles from "@/app/(workspace)/settings/logo.module.css"
import { getWords } from "@/app/_server/words"
import { Card, Section } from "@/app/_ui/block"
import { ConfirmButton } from "@/app/_ui/confirm"
import { FileField } from "@/app/_ui/fileField"
import { ActionForm, SubmitButton } from "@/app/_ui/form"
import { logoVersion, type Letterhead } from "@/lib/workspace/letterhead"
import { LARGEST_LOGO_BYTES } from "@/lib/workspace/makeLogo"

/** The logo on the paper of this workspace: to see, to replace, to remove. */
export async function LogoSection({ letterhead: { name, logo } }: { letterhead: Letterhead }) {
  const { t } = await getWords()
  return (
    <Section title={t("settings.logo.title")}>
      <Card>
        <p className="quiet">{t("settings.logo.about")}</p>
        {logo && (
          <div className={styles.shown}>
            {/* Drawn here, and no larger than it is shown: there is nothing that Next could make smaller. */}
            {/* eslint-disable-next-line @next/next/no-img-element */}
            <img
              className={styles.logo}
              src={`/settings/logo?version=${logoVersion(logo)}`}
              width={logo.width}
              height={logo.height}
              alt={t("settings.logo.of", { name })}
            />
            <ConfirmButton
              label={t("settings.logo.remove")}
              variant="quiet"
              title={t("settings.logo.removeTitle")}
              body={t("settings.logo.removeBody")}
              confirmLabel={t("settings.logo.remove")}
              action={dropLogo}
            />
          </div>
        )}
        <ActionForm action={saveLogo}>
          <FileField
            name="logo"
            accept="image/png,image/jpeg,image/svg+xml"
            label={t("settings.logo.file")}
            hint={t("settings.logo.hint")}
            mostBytes={LARGEST_LOGO_BYTES}
            tooLarge={t("settings.logo.tooLarge")}
          />
          <SubmitButton variant="secondary" pendingLabel={t("settings.logo.saving")}>
            {t("settings.logo.save")}
          </SubmitButton>
        </ActionForm>
      </Card>
    </Section>
  )
}
