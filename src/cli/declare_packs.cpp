// Commands that carry content elsewhere: signed packs, and the guide as files.
#include <cli/declare.hpp>

#include <memory>

namespace cli {

namespace {

void declare_key(CLI::App& app, Line& line) {
    const auto file = std::make_shared<std::filesystem::path>();
    CLI::App& command =
        *app.add_subcommand("key", "Make a key pair for signing packs: FILE and FILE.pub");
    add_path(command, *file, "FILE", "Where the secret key goes")->type_name("")->required();
    command.callback(
        [file, &line] { line.chosen = [file, &line] { return make_key(*file, line.world); }; });
}

void declare_pack(CLI::App& app, Line& line) {
    const auto pack = std::make_shared<PackOptions>();
    CLI::App& command = *app.add_subcommand("pack", "Pack the content into one signed file");
    add_path(command, pack->key, "KEY", "The secret key file")->type_name("")->required();
    add_path(command, pack->to, "--to", "The file to write (default: waymark-VERSION.pack)");
    command
        .add_option("--passphrase-file", pack->passphrase_file,
                    "A file that holds the key's passphrase")
        ->type_name("FILE");
    command.callback([pack, &line] {
        line.chosen = [pack, &line] { return cli::pack(*pack, line.places(), line.world); };
    });
}

void declare_update(CLI::App& app, Line& line) {
    const auto update = std::make_shared<UpdateOptions>();
    CLI::App& command =
        *app.add_subcommand("update", "Install content from a signed pack, or go back");
    add_path(command, update->file, "FILE", "The pack")->type_name("");
    command
        .add_option("--trust", update->trusted,
                    "A public key file whose packs are trusted; may be repeated")
        ->type_name("FILE");
    command.add_flag("--dry-run", update->is_dry,
                     "Check and say what would change, and change nothing");
    command.add_flag("--undo", update->is_undo, "Go back to the version before");
    add_day(command, update->today, "--today", "The day to judge the pack's age by");
    command.callback([update, &line] {
        if (update->file.empty() && !update->is_undo) throw CLI::RequiredError("FILE");
        line.chosen = [update, &line] { return cli::update(*update, line.places(), line.world); };
    });
}

void declare_export(CLI::App& app, Line& line) {
    const auto exported = std::make_shared<ExportOptions>();
    CLI::App& command =
        *app.add_subcommand("export-site", "Write the public guide as files that open from a disk");
    add_path(command, exported->folder, "DIR", "The folder to make; an older export is replaced")
        ->type_name("")
        ->required();
    add_path(command, exported->key, "--key", "Sign the list of files with this secret key");
    command
        .add_option("--passphrase-file", exported->passphrase_file,
                    "A file that holds the key's passphrase")
        ->type_name("FILE");
    command
        .add_option("--leave-to", exported->leave_to, "The neutral page that \"Leave now\" goes to")
        ->type_name("URL");
    command.add_flag("--compressed", exported->is_compressed,
                     "Also .br and .gz beside each file, for a plain host that sends them");
    add_json(command, exported->form);
    command.callback([exported, &line] {
        line.chosen = [exported, &line] {
            return export_site(*exported, line.places(), line.world);
        };
    });
}

void declare_verify(CLI::App& app, Line& line) {
    const auto verify = std::make_shared<VerifyOptions>();
    CLI::App& command =
        *app.add_subcommand("verify-site", "Say whether an exported site is what its maker signed");
    add_path(command, verify->folder, "DIR", "The folder of the site")->type_name("")->required();
    command.add_option("PUBKEY", verify->key, "The public key: a file, or its second line")
        ->required();
    add_json(command, verify->form);
    command.callback([verify, &line] {
        line.chosen = [verify, &line] { return verify_site(*verify, line.world); };
    });
}

} // namespace

void declare_packs(CLI::App& app, Line& line) {
    declare_key(app, line);
    declare_pack(app, line);
    declare_update(app, line);
}

void declare_site(CLI::App& app, Line& line) {
    declare_export(app, line);
    declare_verify(app, line);
}

} // namespace cli
