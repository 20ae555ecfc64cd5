/** What a newcomer finds in the tabs, in this order. A tab is named after its operation. */
export interface Example {
  readonly query: string;
  readonly variables?: string;
}

export const examples: readonly Example[] = [
  {
    query: `# Press the play button (or Ctrl-Enter) to run
# this. The answer appears on the right.
#
# Then copy the accessToken of the answer into
# "Headers" below, behind the word Bearer: from
# then on the server knows who asks in this tab.
#
# Quicker, where there are demo accounts: choose
# one at the top right.
mutation SignIn {
  signIn(
    email: "customer@demo.test"
    password: "liveledger"
  ) {
    accessToken
    accessTokenExpiresAt
    user {
      id
      displayName
      roles
    }
  }
}
`,
  },
  {
    query: `# Who is asking, as the server sees it? Nobody
# (null) while "Headers" below has no token.
query WhoAmI {
  viewer {
    id
    displayName
    email
    roles
    createdAt
  }
}
`,
  },
  {
    query: `# Changes the name that others see. The new one
# is in "Variables" below.
mutation Rename($displayName: String!) {
  updateProfile(displayName: $displayName) {
    id
    displayName
  }
}
`,
    variables: `{
  "displayName": "Robin of the Festival"
}
`,
  },
  {
    query: `# Every sign-in is a device. The current one is
# that of the token in "Headers" below.
query Devices {
  devices {
    id
    name
    createdAt
    lastSeenAt
    current
  }
}
`,
  },
  {
    query: `# Waits for what you are told. Press play, leave
# this tab open, and run the next one: what comes
# appears on the right, as soon as it is committed.
subscription Notifications {
  notificationReceived {
    id
    occurredAt
    unreadCount
    notification {
      severity
      title
      message
    }
  }
}
`,
  },
  {
    query: `# Tells somebody something: put your id (see the
# tab WhoAmI) into "Variables" below. It is for
# admins, so "Headers" here needs the token of one.
mutation Tell($input: SendNotificationInput!) {
  sendNotification(input: $input) {
    id
    title
    createdAt
  }
}
`,
    variables: `{
  "input": {
    "userId": "usr_",
    "kind": "SYSTEM",
    "title": "Doors open at six",
    "message": "Bring an umbrella."
  }
}
`,
  },
];
