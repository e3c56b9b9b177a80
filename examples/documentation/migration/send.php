<?php
$curl = curl_init('https://your-domain.com/api/v1/messages/send');
curl_setopt_array($curl, [
    CURLOPT_RETURNTRANSFER => true,
    CURLOPT_POST => true,
    CURLOPT_HTTPHEADER => [
        'Authorization: Bearer YOUR_API_KEY',
        'Content-Type: application/json',
    ],
    CURLOPT_POSTFIELDS => json_encode([
        'platform' => 'telegram',
        'recipient' => '123456789',
        'message' => 'Hello!',
    ]),
]);
$answer = json_decode(curl_exec($curl), true);
echo $answer['data']['status']; // => queued
