using OpenAI.Chat;

// HardCodedKey after the code fix: the key is read from the environment.
ChatClient client = new("gpt-5.6-terra", Environment.GetEnvironmentVariable("OPENAI_API_KEY") ?? throw new InvalidOperationException("Set the environment variable OPENAI_API_KEY."));

ChatCompletion completion = await client.CompleteChatAsync("Say hello.");
Console.WriteLine(completion.Content[0].Text);
