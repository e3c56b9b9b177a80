<?php
$body = file_get_contents('php://input');
$expected = hash_hmac('sha256', $body, getenv('CLAWBOOK_WEBHOOK_SECRET'));
$signature = preg_replace('/^sha256=/', '', $_SERVER['HTTP_X_CLAWBOOK_SIGNATURE'] ?? '');
if (!hash_equals($expected, $signature)) {
    http_response_code(401);
    exit;
}
$event = json_decode($body, true);
if ($event['type'] === 'message.received') {
    error_log($event['data']['content']); // => Hello, how are you?
}
http_response_code(204);
