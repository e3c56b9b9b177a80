<?php
$curl = curl_init('https://your-domain.com/api/v1/status');
curl_setopt_array($curl, [
    CURLOPT_RETURNTRANSFER => true,
    CURLOPT_TIMEOUT => 30,
    CURLOPT_HTTPHEADER => ['Authorization: Bearer a-wrong-key'],
]);
$body = curl_exec($curl);
if ($body === false) {
    throw new RuntimeException('no answer: ' . curl_error($curl));
}
if (curl_getinfo($curl, CURLINFO_RESPONSE_CODE) >= 400) {
    $failure = json_decode($body, true)['error'];
    echo $failure['code']; // => INVALID_API_KEY
}
