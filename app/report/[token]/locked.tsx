import { enterCode, sendCode } from "@/app/report/[token]/actions"
import { Card, PageHeader } from "@/app/_ui/block"
import { ActionForm, SubmitButton, TextField } from "@/app/_ui/form"
import { maskedAddress } from "@/lib/release/code"
import type { ReleasedReport } from "@/lib/release/store"

/** What a link shows before it is opened: nothing of the report. */
export function LockedReport({ token, released }: { token: string; released: ReleasedReport }) {
  const address = maskedAddress(released.subjectEmail)
  return (
    <div className="page slim">
      <PageHeader
        title={`The report of ${released.subjectName}`}
        lead="Mail is passed on easily, so the link alone does not open it. We send a code to the same address."
      />
      <Card>
        <ActionForm action={sendCode.bind(null, token)}>
          <p>
            First, send a code to <strong>{address}</strong>.
          </p>
          <SubmitButton pendingLabel="Sending …">Send the code</SubmitButton>
        </ActionForm>
      </Card>
      <Card>
        <ActionForm action={enterCode.bind(null, token)}>
          <TextField
            name="code"
            label="Then type it here"
            hint="Six digits. The report then stays open in this browser for the rest of the day."
            inputMode="numeric"
            autoComplete="one-time-code"
            maxLength={12}
          />
          <SubmitButton variant="secondary" pendingLabel="Opening …">
            Open the report
          </SubmitButton>
        </ActionForm>
      </Card>
    </div>
  )
}
