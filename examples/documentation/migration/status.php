<?php
$curl = curl_init('https://your-domain.com/api/v1/status');
curl_setopt_array($curl, [
    CURLOPT_RETURNTRANSFER => true,
    CURLOPT_HTTPHEADER => ['Authorization: Bearer YOUR_API_KEY'],
]);
$status = json_decode(curl_exec($curl), true);
echo $status['version']; // => 1.5.0
