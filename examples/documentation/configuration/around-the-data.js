import ClawBook from 'clawbook-sdk';

const client = new ClawBook();

// #region around-the-data
const { data, requestId, status, headers, rateLimit } = await client.conversations
  .get('conv_000001')
  .withResponse();
console.log(data.id, status, requestId); // => conv_000001 200 req_…
console.log(headers.get('content-type'), rateLimit?.remaining); // => application/json 59

const response = await client.status().asResponse(); // its body has been received
console.log(response.ok); // => true
// #endregion around-the-data
