using OpenAI.Chat;

// HardCodedKey after the light bulb "Read the key from the environment".
ChatClient client = new("gpt-5.6-terra", Environment.GetEnvironmentVariable("OPENAI_API_KEY") ?? throw new InvalidOperationException("The environment variable OPENAI_API_KEY is not set."));

ChatCompletion completion = await client.CompleteChatAsync("Say hello.");
Console.WriteLine(completion.Content[0].Text);
