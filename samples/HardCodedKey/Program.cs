using OpenAI.Chat;

// Broken on purpose. The key is fake: it has the right form and is not valid.
ChatClient client = new("gpt-5.6-terra", "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");

ChatCompletion completion = await client.CompleteChatAsync("Say hello.");
Console.WriteLine(completion.Content[0].Text);
