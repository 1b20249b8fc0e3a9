// Broken on purpose: no space separates the scheme and the key, so that OpenAI finds no key in the header.
string apiKey = Environment.GetEnvironmentVariable("OPENAI_API_KEY") ?? throw new InvalidOperationException("Set the environment variable OPENAI_API_KEY.");

using var http = new HttpClient { BaseAddress = new Uri("https://api.openai.com/v1/") };
http.DefaultRequestHeaders.Add("Authorization", $"Bearer{apiKey}");

Console.WriteLine(await http.GetStringAsync(new Uri("models", UriKind.Relative)));
