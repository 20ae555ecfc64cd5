import '@graphiql/react/font/roboto.css';
import '@graphiql/react/font/fira-code.css';
import '@graphiql/react/style.css';
import '@graphiql/plugin-doc-explorer/style.css';
import '@graphiql/plugin-history/style.css';
import 'graphiql/graphiql.css';
import './page.css';
import './workers';
import { createRoot } from 'react-dom/client';
import { DemoSession } from './demo-session';
import { takeLink } from './opened-link';
import { Page } from './page';

const place = document.getElementById('page');
if (!place) throw new Error('index.html has no element for the page.');

const demoAccounts = document.querySelector<HTMLMetaElement>('meta[name="demo-accounts"]');
createRoot(place).render(<Page session={new DemoSession(demoAccounts?.content === 'yes')} link={takeLink()} />);
