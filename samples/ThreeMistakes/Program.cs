// Three mistakes for which OpenAI returns 401 or 404. No key is needed to build this sample.
string? key = Environment.GetEnvironmentVariable("OPENAPI_API_KEY");

using var http = new HttpClient { BaseAddress = new Uri("https://api.openai.com/v1") };
http.DefaultRequestHeaders.Add("Authorization", $"Bearer{key}");
Console.WriteLine(await http.GetStringAsync("/models"));
