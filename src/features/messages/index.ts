export { listConversations } from './conversation.queries';
export { markConversationRead } from './mark-conversation-read';
export { messages } from './messages.feature';
export { sendMessage } from './send-message';
