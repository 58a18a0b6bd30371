import type { Judged } from './judged.js';

/** Links. */
export const links = {
  tracking: {
    taken: [
      { primaryLinkUrl: 'https://track.example/77' },
      { primaryLinkUrl: 'track.example/77' },
      { primaryLinkUrl: 'HTTPS://Track.Example/A?B=C' },
      { primaryLinkUrl: ' https://track.example ' },
      { primaryLinkUrl: 'http://localhost:3000' },
      { primaryLinkUrl: 'localhost' },
      { primaryLinkUrl: 'https://192.0.2.1/x' },
      { primaryLinkUrl: 'https://track.example:65535' },
      { primaryLinkUrl: 'https://user:secret@track.example' },
      { primaryLinkUrl: '//track.example' },
      { primaryLinkUrl: 'mailto:desk@track.example' },
      { primaryLinkUrl: 'https://zürich.example/ü' },
      { primaryLinkUrl: '' },
      { primaryLinkUrl: null, primaryLinkLabel: 'none' },
      { primaryLinkUrl: 'https://track.example', primaryLinkLabel: null },
      { primaryLinkUrl: 'https://track.example', secondaryLinks: [{ url: 'https://b.example', label: 'B' }] },
      { primaryLinkUrl: 'https://track.example', secondaryLinks: [{ label: 'no url' }] },
      { primaryLinkUrl: 'https://track.example', secondaryLinks: [] },
      { primaryLinkUrl: 'https://track.example', secondaryLinks: null },
      { secondaryLinks: [{ url: 'https://b.example', label: 'B' }] },
      {},
      null,
    ],
    refused: {
      INVALID_URL: [
        { primaryLinkUrl: 'https://[2001:db8::1]/' },
        { primaryLinkUrl: 'https://track.example:65536' },
        { primaryLinkUrl: 'ftp://track.example' },
        { primaryLinkUrl: 'data:text/plain,hi' },
        { primaryLinkUrl: 'https://under_score.example' },
        { primaryLinkUrl: 'https://-dash.example' },
        { primaryLinkUrl: 'https://' },
        { primaryLinkUrl: 'two words' },
        { primaryLinkUrl: 'https://track.example', secondaryLinks: [{ url: 'two words', label: '' }] },
      ],
      INVALID_ARGS_DATA: [
        { primaryLinkUrl: 'https://track.example', secondaryLinks: 'https://b.example' },
        { url: 'https://track.example' },
        'https://track.example',
      ],
    },
  },
  singleLink: {
    taken: [
      { primaryLinkUrl: 'https://a.example' },
      { primaryLinkUrl: 'https://a.example', secondaryLinks: [{ url: 'https://b.example', label: 'B' }] },
    ],
    refused: {},
  },
} as const satisfies Judged;
