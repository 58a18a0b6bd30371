import type { Judged } from './judged.js';

/** Addresses of people. */
export const emailsAndPhones = {
  contacts: {
    taken: [
      { primaryEmail: 'desk@parcel.example' },
      { primaryEmail: 'Desk.One+Two@Parcel.Example' },
      { primaryEmail: 'desk@localhost' },
      { primaryEmail: `${'a'.repeat(64)}@parcel.example` },
      { primaryEmail: 'désk@parcel.example' },
      { primaryEmail: 'desk@pärcel.example' },
      { primaryEmail: 'desk@[192.0.2.1]' },
      { primaryEmail: 'desk.@parcel.example' },
      { primaryEmail: 'desk..one@parcel.example' },
      { primaryEmail: 'desk@parcel..example' },
      { primaryEmail: 'desk@-parcel.example' },
      { primaryEmail: '' },
      { primaryEmail: null },
      { primaryEmail: 'desk@parcel.example', additionalEmails: ['two@parcel.example'] },
      { primaryEmail: 'desk@parcel.example', additionalEmails: [] },
      { primaryEmail: 'desk@parcel.example', additionalEmails: null },
      { additionalEmails: ['two@parcel.example'] },
      {},
      null,
    ],
    refused: {
      INVALID_ARGS_DATA: [
        { primaryEmail: `${'a'.repeat(65)}@parcel.example` },
        { primaryEmail: '"quoted"@parcel.example' },
        { primaryEmail: ' desk@parcel.example' },
        { primaryEmail: 'Desk <desk@parcel.example>' },
        { primaryEmail: 'desk' },
        { primaryEmail: 'desk@parcel.example', additionalEmails: ['two'] },
        { primaryEmail: 'desk@parcel.example', additionalEmails: [null] },
        { email: 'desk@parcel.example' },
        { primaryEmail: 5 },
        'desk@parcel.example',
      ],
      INTERNAL_SERVER_ERROR: [
        { primaryEmail: 'desk@parcel.example', additionalEmails: 'two@parcel.example' },
        { primaryEmail: 'nul\u0000@parcel.example' },
      ],
    },
  },
  hotline: {
    taken: [
      { primaryPhoneNumber: '22445566', primaryPhoneCountryCode: 'NO', primaryPhoneCallingCode: '+47' },
      { primaryPhoneNumber: '22445566', primaryPhoneCountryCode: 'NO' },
      { primaryPhoneNumber: '22445566', primaryPhoneCallingCode: '+47' },
      { primaryPhoneNumber: '+4722445566' },
      { primaryPhoneNumber: '+47 22 44 55 66' },
      { primaryPhoneNumber: '22445566', primaryPhoneCallingCode: '47' },
      { primaryPhoneNumber: '4165550123', primaryPhoneCountryCode: 'CA', primaryPhoneCallingCode: '+1' },
      { primaryPhoneNumber: '7911123456', primaryPhoneCallingCode: '+44' },
      { primaryPhoneNumber: '' },
      { primaryPhoneNumber: '', primaryPhoneCountryCode: 'NO', primaryPhoneCallingCode: '+47' },
      { primaryPhoneNumber: null },
      { primaryPhoneCountryCode: 'NO' },
      {
        primaryPhoneNumber: '22445566',
        primaryPhoneCountryCode: 'NO',
        additionalPhones: [{ number: '22998877', countryCode: 'NO', callingCode: '+47' }],
      },
      { primaryPhoneNumber: '22445566', primaryPhoneCountryCode: 'NO', additionalPhones: [] },
      { primaryPhoneNumber: '22445566', primaryPhoneCountryCode: 'NO', additionalPhones: null },
      {},
      null,
    ],
    refused: {
      INVALID_PHONE_NUMBER: [
        { primaryPhoneNumber: '22445566' },
        { primaryPhoneNumber: '1', primaryPhoneCountryCode: 'NO' },
        { primaryPhoneNumber: 'call me', primaryPhoneCountryCode: 'NO' },
        { primaryPhoneNumber: '22445566', primaryPhoneCountryCode: 'NO', additionalPhones: [{ number: '22998877' }] },
      ],
      CONFLICTING_PHONE_CALLING_CODE_AND_COUNTRY_CODE: [
        { primaryPhoneNumber: '22445566', primaryPhoneCountryCode: 'SE', primaryPhoneCallingCode: '+47' },
      ],
      CONFLICTING_PHONE_COUNTRY_CODE: [{ primaryPhoneNumber: '+4722445566', primaryPhoneCountryCode: 'SE' }],
      INVALID_PHONE_COUNTRY_CODE: [
        { primaryPhoneNumber: '22445566', primaryPhoneCountryCode: 'XX' },
        { primaryPhoneNumber: '22445566', primaryPhoneCountryCode: 'no' },
      ],
      INVALID_PHONE_CALLING_CODE: [{ primaryPhoneNumber: '22445566', primaryPhoneCallingCode: '+999' }],
      INVALID_ARGS_DATA: [
        { number: '22445566' },
        { primaryPhoneNumber: 22445566, primaryPhoneCountryCode: 'NO' },
        '+4722445566',
      ],
    },
  },
} as const satisfies Judged;
