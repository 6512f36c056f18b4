import { MailServer } from "./mailServer"
import { OwnServer } from "./ownServer"
import { test } from "./test"

/**
 * For all tests of a file, an empty installation of its own beside a mail server; call at its top.
 * @param place among the servers that journeys start beside one another, from 1
 * @param settings of the installation, by the mail server
 */
export function ownInstallation(
  place: number,
  settings: (mail: MailServer) => Record<string, string> = ({ url }) => ({ SMTP_URL: url }),
): { server: OwnServer; mail: MailServer } {
  const server = new OwnServer(place)
  const mail = new MailServer()
  test.use({ baseURL: server.url })
  test.beforeAll(async () => {
    test.setTimeout(120_000)
    await mail.start()
    await server.empty()
    await server.start(settings(mail))
  })
  test.afterAll(async () => {
    await server.stop()
    await mail.stop()
  })
  return { server, mail }
}
