namespace OpenAiKeyAnalyzers.Validation.Credentials;

/// <summary>
/// The words of which placeholders are made. Source: key literals in public C# code, settings templates and support threads, read
/// 2026-11-23, and their counterparts in other languages. Lower case; ASCII spellings here, all others in <see cref="Native"/>.
/// </summary>
internal static class PlaceholderWords
{
    /// <summary>Ask the reader to do something, or say outright what the text is. One of them decides, whatever other words stand beside
    /// it.</summary>
    internal static readonly string[] Instructions =
    [
        "your", "yours", "placeholder", "replace", "replaceme", "insert", "paste", "changeme", "redacted", "todo", "fixme",
        "dein", "deine", "deinen", "ihren", "platzhalter", "einfuegen", "eintragen", "ersetzen", // German
        "votre", "inserez", "remplacez", // French
        "tuya", "inserta", "ingresa", "reemplaza", "reemplazar", // Spanish
        "sua", "seu", "coloque", "insira", "substitua", // Portuguese
        "inserisci", "sostituisci", "vostra", // Italian
        "jouw", "vervang", "invullen", // Dutch
        "twoj", "twoja", "wstaw", "wpisz", "wklej", // Polish
        "senin", "sizin", "buraya", "girin", // Turkish
        "masukkan", "anda", // Indonesian
    ];

    /// <summary>Tell a placeholder where all other words of the text are known too.</summary>
    internal static readonly string[] Indicative =
    [
        "key", "keys", "token", "secret", "secrets", "password", "credential", "credentials",
        "example", "sample", "dummy", "fake", "mock", "test", "testing", "demo", "none", "null", "undefined", "nil", "tbd",
        "real", "here", "change", "enter", "hidden", "removed", "censored", "string", "foo", "bar", "foobar",
        "schluessel", "schlussel", "geheim", "hier", // German
        "cle", "ici", // French
        "clave", "llave", "aqui", // Spanish, Portuguese
        "chave", // Portuguese
        "chiave", "qui", // Italian
        "sleutel", // Dutch
        "klucz", "tutaj", // Polish
        "anahtar", "anahtari", "anahtariniz", "gizli", // Turkish
        "nyckel", "nokkel", "nogle", "avain", "avaimesi", // Nordic
        "klic", "kulcs", "cheie", "cheia", "kljuc", // Czech, Hungarian, Romanian, Croatian
        "kunci", "khoa", // Indonesian, Vietnamese
        "klyuch", "kluch", // Russian and Ukrainian in Latin letters
    ];

    /// <summary>Stand between the others. Those of one letter count only as words of their own.</summary>
    internal static readonly string[] Fillers =
    [
        "a", "an", "the", "my", "me", "our", "own", "in", "from", "for", "with", "to", "of", "is", "it", "this", "that", "not", "and", "or",
        "as", "on", "at", "be", "must", "should",
        "goes", "put", "add", "set", "use", "get", "go", "fill", "please", "provide", "you", "ur",
        "added", "type", "write", "supply", "into", "value", "text", "actual", "valid", "super", "very",
        "some", "app", "user",
        "open", "ai", "openai", "api", "chatgpt", "chat", "gpt", "azure", "sk", "proj", "svcacct", "admin", "env", "environment",
        "variable", "var", "config", "settings", "vault",
        "id", "org", "organization", "project", "service", "account", "platform", "com", "https", "http", "www", "x", "xx", "xxx", "xxxx",
        "ant", "api03", "gsk", "xai", "hf", "pplx", "anthropic", "claude", "groq", "google", "gemini", "openrouter", "deepseek", "v",
        "mein", "meine", "den", "die", "das", "ma", "mon", "la", "le", "ta", "de", "du", "tu", "su", "mi", "el", "da", "do", "del", "il",
        "tua", "tuo", "minha", "uw", "je", "mijn",
        "moj", "cua", "ban", "nhap", "vao", "day", "ma", "din", "ditt", "min", "har", "her", "di", "sini", "disini", "sem", "ide", "aici",
    ];

    /// <summary>Anywhere in a text, these tell a placeholder: no key holds such letters.</summary>
    internal static readonly string[] Native =
    [
        "schlüssel", "einfügen", "für", // German
        "clé", "insérez", "insérer", "secrète", // French
        "aquí", "contraseña", // Spanish
        "você", "código", // Portuguese
        "twój", "wprowadź", // Polish
        "anahtarı", "şifre", "değiştir", "yapıştır", "gir", // Turkish
        "khóa", "khoá", "của", "bạn", "nhập", "đây", "mã", "thay", // Vietnamese
        "nyckel", "här", "nøgle", "nøkkel", "tähän", "avain", // Nordic
        "klíč", "váš", "tvůj", "vložte", "kľúč", "ključ", "vaš", "cheița", // Czech, Slovak, Croatian, Romanian
        // Russian, Ukrainian, Bulgarian, Serbian
        "ключ", "ваш", "твой", "твій", "сюда", "сюди", "здесь", "тут", "встав", "введ", "токен", "замен", "замін", "секрет", "кључ",
        "κλειδί", "εδώ", // Greek
        "מפתח", "כאן", // Hebrew
        "مفتاح", "هنا", "کلید", "المفتاح", // Arabic, Persian
        "कुंजी", "यहाँ", "यहां", // Hindi
        "คีย์", "ที่นี่", "ของคุณ", // Thai
        "キー", "鍵", "あなた", "ここ", "入力", "貼", "置き換え", "設定", "取得", "秘密", "シークレット", "トークン", // Japanese
        "密钥", "密鑰", "金鑰", "金钥", "秘钥", "你的", "您的", "填", "输入", "輸入", "替换", "替換", "这里", "這裡", "在此", "请", "請", // Chinese
        "키", "여기", "입력", "당신", "발급", "본인", "토큰", // Korean
    ];
}
