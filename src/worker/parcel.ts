/** Something to send to another thread, with the buffers that go over to it. */
export interface Parcel<Content> {
  readonly content: Content;
  readonly buffers: ArrayBuffer[];
}
