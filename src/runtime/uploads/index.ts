export { uploadFile } from './upload-file.js';
export type { FilesField, UploadArguments, UploadedFile } from './upload-file.js';
