<?php
$page = 1;
do {
    $query = http_build_query([
        'platform' => 'telegram',
        'sort' => '-created_at',
        'page' => $page,
        'per_page' => 5,
    ]);
    $curl = curl_init("https://your-domain.com/api/v1/conversations?$query");
    curl_setopt_array($curl, [
        CURLOPT_RETURNTRANSFER => true,
        CURLOPT_HTTPHEADER => ['Authorization: Bearer YOUR_API_KEY'],
    ]);
    $answer = json_decode(curl_exec($curl), true);
    foreach ($answer['data'] as $conversation) {
        echo $conversation['id'], "\n"; // => conv_…
    }
    $page++;
} while ($page <= $answer['meta']['pagination']['total_pages']);
