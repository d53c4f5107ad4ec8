import '@fontsource-variable/source-sans-3/wght.css';
import { hydrate } from 'preact';
import { App, type AppProps } from './app.tsx';
import './style.css';

const root = document.getElementById('app');
const data = document.getElementById('data')?.textContent;
if (root && data) hydrate(<App {...(JSON.parse(data) as AppProps)} />, root);
